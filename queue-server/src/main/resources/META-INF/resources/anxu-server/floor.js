// What the guide's page needs of the browser itself: alerts that sound and vibrate until they are
// taken, and a line that stays readable and printable while the server is away.
(() => {
  'use strict';

  const LOOK_MS = 500;
  const RING_EVERY_MS = 4000;
  const PING_EVERY_MS = 3000;
  const PING_LIMIT_MS = 2500;
  const MISSED = 2;
  const TONES = [880, 660, 880];
  const TONE_S = 0.16;
  const BUZZ_MS = [250, 120, 250];

  // Also what tests and a curious maintainer look at.
  const state = { rung: 0, buzzed: 0, sound: false, away: false, seen: Date.now() };
  window.anxuFloor = state;

  const byId = id => document.getElementById(id);
  let audio = null;
  let rungAt = 0;
  let untaken = 0;
  let missed = 0;

  function hide(element, hidden) {
    if (element && element.hidden !== hidden) {
      element.hidden = hidden;
    }
  }

  function hour(time) {
    const timeZone = byId('floor-bar')?.dataset.zone;
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

  /** Browsers let a page sound only once somebody has touched it. */
  function unlock() {
    if (!byId('alerts')) {
      return;
    }
    audio ??= new AudioContext();
    if (audio.state !== 'running') {
      audio.resume();
    }
  }

  function tone(pitch, at) {
    const source = audio.createOscillator();
    const loudness = audio.createGain();
    source.type = 'triangle';
    source.frequency.value = pitch;
    // Neither begins nor ends with a click.
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + TONE_S);
    source.connect(loudness).connect(audio.destination);
    source.start(at);
    source.stop(at + TONE_S);
  }

  function ring() {
    if (audio?.state === 'running') {
      TONES.forEach((pitch, index) => tone(pitch, audio.currentTime + index * TONE_S));
      state.rung++;
    }
    // Refused by the browser until the page was touched, and where there is nothing to vibrate.
    if (navigator.vibrate?.(BUZZ_MS)) {
      state.buzzed++;
    }
  }

  function look() {
    const alerts = byId('alerts');
    if (!alerts) {
      return;
    }
    state.sound = audio?.state === 'running';
    hide(byId('floor-silent'), state.sound);
    const now = Number(alerts.dataset.untaken) || 0;
    // While the server is away nothing can be taken: it would ring for ever.
    const due = now > untaken || performance.now() - rungAt >= RING_EVERY_MS;
    if (now > 0 && !state.away && due) {
      rungAt = performance.now();
      ring();
    }
    untaken = now;
    away();
  }

  function away() {
    const notice = byId('floor-away');
    if (!notice) {
      return;
    }
    if (state.away) {
      filled(notice.querySelector('[data-words]'), hour(state.seen));
    }
    hide(notice, !state.away);
    // A touch that only takes effect when the server is back would surprise everybody by then.
    document.querySelectorAll('.floor-acts').forEach(part => {
      part.inert = state.away;
    });
  }

  async function ping() {
    if (!byId('alerts')) {
      return;
    }
    try {
      const answer = await fetch(new URL('anxu-server/floor.css', document.baseURI), {
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
    away();
  }

  document.addEventListener('pointerdown', unlock, true);
  document.addEventListener('keydown', unlock, true);
  document.addEventListener('click', event => {
    if (event.target.closest?.('#away-print, #print-line')) {
      window.print();
    }
  });
  window.addEventListener('beforeprint', () => {
    const printed = byId('floor-printed');
    if (printed) {
      filled(printed, hour(Date.now()), hour(state.seen));
    }
  });
  setInterval(look, LOOK_MS);
  setInterval(ping, PING_EVERY_MS);
})();
