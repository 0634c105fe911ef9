'use strict';
// The server tells every change; a called customer is told by words, colour, vibration and sound.
const SILENCE_MS = 40000; // the server speaks every 15 s: longer silence is a lost connection
const AGAIN_MS = 4000;
const FINAL = ['DONE', 'TRANSFERRED', 'CANCELLED', 'EXPIRED'];
const $ = id => document.getElementById(id);
const chime = new Audio('/anxu/chime.wav');
let language = location.hash === '#en' || (!location.hash && !navigator.language.startsWith('zh')) ? 'en' : 'zh-CN';
let ticket = null;
let over = false;
let lastCall = '';
let sounding = false;
let asking = '';
let stream = null;
let silence = 0;
const say = (id, text) => {
  $(id).hidden = !text;
  $(id).textContent = text;
};
const inLanguage = words => language === 'en' ? words.en : words.zh;
function time(instant) {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: ticket.zone };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(instant));
}
function pauseWords(w) {
  const p = ticket.pause;
  if (!p) return '';
  const late = p.expectedReturn && new Date(p.expectedReturn) < new Date();
  return w.pause(p, p.expectedReturn && !late ? time(p.expectedReturn) : null);
}
function draw() {
  const w = WORDS[language];
  document.documentElement.lang = language;
  document.title = ticket ? `${ticket.label} ${over ? w.ended : w[ticket.state](ticket)}` : w.title;
  for (const id of ['language', 'why', 'cancel', 'yes', 'no']) $(id).textContent = w[id];
  $('sure-words').textContent = w.sure;
  $('ahead-name').textContent = w.ahead;
  $('wait-name').textContent = w.wait;
  $('sound').textContent = sounding ? w.sounding : w.sound;
  $('stale').textContent = w.stale;
  if (over || !ticket) {
    $('state').textContent = over ? w.ended : w.looking;
    $('state').dataset.state = over ? 'OVER' : '';
    for (const id of ['line', 'served', 'pause', 'further', 'ratings', 'actions']) $(id).hidden = true;
    if (over) $('label').textContent = '—';
    return;
  }
  const waits = ticket.state === 'WAITING';
  $('hall').textContent = inLanguage(ticket.hall);
  $('category').textContent = inLanguage(ticket.category);
  $('label').textContent = ticket.label;
  const words = w[ticket.state](ticket);
  if ($('state').textContent !== words) $('state').textContent = words;
  $('state').dataset.state = ticket.state;
  document.body.dataset.state = ticket.state;
  $('line').hidden = !waits;
  $('ahead').textContent = w.people(ticket.ahead);
  $('estimate').textContent = ticket.estimate ? w.minutes(ticket.estimate) : w.unsure;
  say('served', waits ? (ticket.served.length ? w.served(ticket.served) : w.nobody) : '');
  say('pause', pauseWords(w));
  say('further', ticket.further.length ? w.further(ticket.further.map(inLanguage)) : '');
  drawRatings(ticket.ratings);
  $('actions').hidden = false;
  $('sound').hidden = FINAL.includes(ticket.state);
  $('why').hidden = !waits;
  if (!waits) whyShown(false);
  $('leave').hidden = !ticket.cancellable;
  if (!ticket.cancellable) sure(false);
}
function ring() {
  if (navigator.vibrate) navigator.vibrate([500, 200, 500, 200, 900]);
  if (!sounding) return;
  chime.currentTime = 0;
  chime.play().catch(() => {});
}
// A recall has an id of its own and rings again; what was rung for before a reload rings once more.
function show(next) {
  ticket = next;
  draw();
  if (ticket.state === 'CALLED' && ticket.call !== lastCall) ring();
  lastCall = ticket.state === 'CALLED' ? ticket.call : '';
}
function end() {
  over = true;
  if (stream) stream.close();
  clearTimeout(silence);
  $('stale').hidden = true;
  draw();
}
function heard() {
  $('stale').hidden = true;
  clearTimeout(silence);
  silence = setTimeout(lost, SILENCE_MS);
}
function lost() {
  clearTimeout(silence);
  stream.close();
  $('stale').hidden = false;
  setTimeout(ask, AGAIN_MS);
}
// When no stream can be had: is there still a ticket, or has its day ended?
async function ask() {
  try {
    const answer = await fetch(`${location.pathname}/state`, { cache: 'no-store' });
    if (answer.status === 404) return end();
    if (answer.ok) {
      show(await answer.json());
      $('stale').hidden = true;
    }
  } catch (_) {
    $('stale').hidden = false;
  }
  listen();
}
function listen() {
  stream = new EventSource(`${location.pathname}/events`);
  silence = setTimeout(lost, SILENCE_MS);
  stream.onmessage = event => {
    heard();
    show(JSON.parse(event.data));
  };
  stream.addEventListener('beat', heard);
  stream.addEventListener('over', end);
  stream.onerror = lost;
}
function sure(asked) {
  $('sure').hidden = !asked;
  $('cancel').hidden = asked;
  if (asked) $('no').focus();
}
// The same touch repeated after a lost answer carries the same id, so it happens once.
async function cancel() {
  asking ||= `page-${Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('')}`;
  $('yes').disabled = true;
  try {
    const answer = await fetch(`${location.pathname}/cancel`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ commandId: asking }),
    });
    if (answer.ok) {
      show(await answer.json());
      say('say', '');
    } else if (answer.status === 409) {
      const why = await answer.json();
      say('say', inLanguage(why.reason));
      asking = '';
    } else {
      throw new Error(String(answer.status));
    }
    sure(false);
  } catch (_) {
    say('say', WORDS[language].failed);
  }
  $('yes').disabled = false;
}
function whyShown(shown) {
  $('passes').hidden = !shown;
  $('why').setAttribute('aria-expanded', String(shown));
}
async function why() {
  if (!$('passes').hidden) return whyShown(false);
  const w = WORDS[language];
  const lines = [];
  try {
    const answer = await fetch(`${location.pathname}/passes`, { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    const { passes } = await answer.json();
    lines.push(passes.length ? w.whyCalls(passes.length) : w.whyNobody);
    for (const pass of passes) lines.push(w.pass(pass, w.way[pass.way], time(pass.time)));
    lines.push(w.whyRule);
  } catch (_) {
    lines.push(w.whyFailed);
  }
  $('passes').replaceChildren(...lines.map(line => {
    const p = document.createElement('p');
    p.textContent = line;
    return p;
  }));
  return whyShown(true);
}
$('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en';
  history.replaceState(null, '', language === 'en' ? '#en' : '#zh');
  whyShown(false);
  say('say', '');
  draw();
});
$('why').addEventListener('click', why);
// A browser lets a page sound only after a touch: this one, which also lets it be heard.
$('sound').addEventListener('click', () => {
  sounding = true;
  ring();
  draw();
});
$('cancel').addEventListener('click', () => sure(true));
$('no').addEventListener('click', () => sure(false));
$('yes').addEventListener('click', cancel);
// A phone that slept may have missed the end of its connection.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !over && stream && stream.readyState === EventSource.CLOSED) ask();
});
draw();
listen();
