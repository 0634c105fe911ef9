import { chime, flash, rows, show, text, top, words } from './screen.js';

const byId = (id) => document.getElementById(id);

function large(card, call) {
  card.dataset.empty = call ? 'false' : 'true';
  card.dataset.label = call?.label ?? '';
  card.style.setProperty('--chars', Math.max(4, call?.label.length ?? 0));
  text(card.querySelector('.anxu-number'), call?.label);
  words(card.querySelector('.place'), call?.place);
  words(card.querySelector('.sentence'), call?.sentence);
  words(card.querySelector('.hint'), call?.hint);
  return flash(card.querySelector('.anxu-number'), call?.id, call?.ring);
}

show((picture) => {
  top(picture);
  const isNew = [large(byId('first'), picture.stage[0]), large(byId('second'), picture.stage[1])];
  if (isNew.includes(true) && !picture.voiced) {
    chime();
  }
  rows(byId('history'), byId('past'), picture.history.length).forEach((row, i) => {
    text(row.querySelector('.anxu-number'), picture.history[i].label);
    words(row.querySelector('.place'), picture.history[i].place);
  });
  byId('history').dataset.count = picture.history.length;
  rows(byId('waiting'), byId('category'), picture.lines.length).forEach((row, i) => {
    const line = picture.lines[i];
    words(row.querySelector('.name'), line.name);
    words(row.querySelector('.people'), line.people);
    words(row.querySelector('.estimate'), line.estimate);
    row.dataset.open = line.open;
    row.dataset.nobody = line.waiting === 0;
  });
  byId('waiting').style.setProperty('--rows', Math.max(8, picture.lines.length));
  rows(byId('paused'), byId('pause'), picture.paused.length).forEach((row, i) => {
    const pause = picture.paused[i];
    words(row.querySelector('.place'), pause.place);
    words(row.querySelector('.why'), pause.reason);
    words(row.querySelector('.until'), pause.until);
    text(row.querySelector('.note'), pause.note);
    row.dataset.counter = pause.counter;
  });
  byId('paused').dataset.count = picture.paused.length;
  byId('apology').hidden = picture.paused.length === 0;
  byId('none-paused').hidden = picture.paused.length > 0;
  words(byId('notice'), picture.notice);
  const said = byId('said');
  text(said.querySelector('span:last-child'), picture.said?.text);
  said.lang = picture.said?.language ?? 'zh-CN';
  said.hidden = !picture.said;
  byId('notice').hidden = Boolean(picture.said) || !picture.notice;
  byId('watch').hidden = Boolean(picture.said || picture.notice);
});
