import { chime, flash, rows, show, text, top, words } from './screen.js';

const byId = (id) => document.getElementById(id);
const root = document.documentElement;

show((picture) => {
  top(picture);
  words(byId('counter'), picture.counter);
  words(byId('word'), picture.word);
  text(byId('number'), picture.label);
  root.style.setProperty('--chars', Math.max(4, picture.label?.length ?? 0));
  root.style.setProperty('--word-chars', Math.max(4, picture.word.zh.length));
  rows(byId('lines'), byId('line'), picture.lines.length).forEach((row, i) =>
    words(row, picture.lines[i]),
  );
  text(byId('note'), picture.note);
  words(byId('apology'), picture.apology);
  byId('apology').hidden = !picture.apology;
  root.dataset.call = picture.call ?? '';
  if (flash(byId('number'), picture.call, picture.ring)) {
    chime();
  }
});
