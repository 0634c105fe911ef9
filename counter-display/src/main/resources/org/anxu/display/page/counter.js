import { chime, flash, rows, show, text, top, words } from './screen.js';

const byId = (id) => document.getElementById(id);
const root = document.documentElement;

const THANKS_MS = 4000;
let asked = null;
let thanks = 0;

/** Only the newest state decides: thanks give way to a call, a pause, or the next question. */
function rating(picture) {
  if (picture.service !== asked) {
    asked = picture.service;
    delete root.dataset.rating;
  }
  if (!['rating', 'free'].includes(picture.state)) {
    clearTimeout(thanks);
    delete root.dataset.thanks;
  }
}

async function rate(level) {
  const service = asked;
  if (!service || root.dataset.state !== 'rating' || root.dataset.rating === 'sent') {
    return;
  }
  root.dataset.rating = 'sent';
  let kept = false;
  try {
    const answer = await fetch('/rating', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ service, level }),
      signal: AbortSignal.timeout(10_000),
    });
    // Refused is final as well: it was rated by phone, or the next one is being called.
    kept = answer.ok || answer.status === 409;
  } catch {
    // Told below.
  }
  if (!kept) {
    if (asked === service) {
      root.dataset.rating = 'failed';
    }
    return;
  }
  if (['rating', 'free'].includes(root.dataset.state)) {
    root.dataset.thanks = '';
    thanks = setTimeout(() => delete root.dataset.thanks, THANKS_MS);
  }
}

byId('levels').addEventListener('click', (event) => {
  const level = event.target.closest('[data-level]')?.dataset.level;
  if (level) {
    rate(Number(level));
  }
});
// A pad with the digits 1 to 5, plugged in as a keyboard.
addEventListener('keydown', (event) => {
  if (/^[1-5]$/.test(event.key) && !event.repeat) {
    rate(Number(event.key));
  }
});

show((picture) => {
  rating(picture);
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
