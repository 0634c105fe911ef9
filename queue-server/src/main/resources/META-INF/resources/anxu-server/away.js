// What the pages of staff do while the server is away: they say so and since when, keep the line they
// know readable and printable, and let their keys rest. Nothing here needs the server.
(() => {
  'use strict';

  const LOOK_MS = 500;
  const PING_EVERY_MS = 3000;
  const PING_LIMIT_MS = 2500;
  const MISSED = 2;

  // Also what tests and a curious maintainer look at.
  const state = { away: false, seen: Date.now() };
  window.anxuAway = state;

  let missed = 0;
  const byId = id => document.getElementById(id);

  function hour(time) {
    const timeZone = byId('away')?.dataset.zone;
    return new Date(time).toLocaleTimeString('zh-CN', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
  }

  function filled(element, ...values) {
    const text = values.reduce(
      (words, value, at) => words.replace(`{${at}}`, value),
      element.dataset.words
    );
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function part(style, text) {
    const span = document.createElement('span');
    span.className = style;
    span.textContent = text;
    return span;
  }

  /** Draws the line that the server sent last, for the screen and for paper. */
  function draw() {
    const line = byId('last-line');
    if (!line || line.drawn === line.rows) {
      return;
    }
    line.drawn = line.rows;
    line.querySelector('ol, p')?.remove();
    const rows = line.rows ?? [];
    if (rows.length === 0) {
      const nobody = document.createElement('p');
      nobody.textContent = line.dataset.nobody;
      line.append(nobody);
      return;
    }
    const list = document.createElement('ol');
    for (const row of rows) {
      const item = document.createElement('li');
      item.append(
        part('anxu-number', row.label),
        part('away-category', row.category),
        part('away-note', row.note),
        part('away-since', row.since)
      );
      list.append(item);
    }
    line.append(list);
  }

  function show() {
    const page = byId('away');
    if (!page) {
      return;
    }
    const notice = byId('away-notice');
    if (state.away) {
      draw();
      notice.querySelectorAll('[data-words]').forEach(words => filled(words, hour(state.seen)));
    }
    if (notice.hidden === state.away) {
      notice.hidden = !state.away;
    }
    document.documentElement.toggleAttribute('data-away', state.away);
    // A touch that only takes effect when the server is back would surprise everybody by then.
    document.querySelectorAll(page.dataset.rests).forEach(rests => {
      rests.inert = state.away;
    });
  }

  async function ping() {
    if (!byId('away')) {
      return;
    }
    try {
      const answer = await fetch(new URL('anxu-server/away.css', document.baseURI), {
        method: 'HEAD',
        cache: 'no-store',
        signal: AbortSignal.timeout(PING_LIMIT_MS),
      });
      missed = answer.ok ? 0 : missed + 1;
    } catch {
      missed++;
    }
    if (missed === 0) {
      state.seen = Date.now();
    }
    state.away = missed >= MISSED;
    show();
  }

  document.addEventListener('click', event => {
    if (event.target.closest?.('#away-print, #print-line')) {
      window.print();
    }
  });
  window.addEventListener('beforeprint', () => {
    draw();
    const printed = byId('away-printed');
    if (printed) {
      filled(printed, hour(Date.now()), hour(state.seen));
    }
  });
  // What came to the page meanwhile rests as well.
  setInterval(show, LOOK_MS);
  setInterval(ping, PING_EVERY_MS);
})();
