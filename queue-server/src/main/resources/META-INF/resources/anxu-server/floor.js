// What the guide's page needs of the browser itself: alerts that sound and vibrate until they are
// taken. What it does while the server is away stands in away.js.
(() => {
  'use strict';

  const LOOK_MS = 500;
  const RING_EVERY_MS = 4000;
  const TONES = [880, 660, 880];
  const TONE_S = 0.16;
  const BUZZ_MS = [250, 120, 250];

  // Also what tests and a curious maintainer look at.
  const state = { rung: 0, buzzed: 0, sound: false };
  window.anxuFloor = state;

  const byId = id => document.getElementById(id);
  let audio = null;
  let rungAt = 0;
  let untaken = 0;

  function hide(element, hidden) {
    if (element && element.hidden !== hidden) {
      element.hidden = hidden;
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
    if (now > 0 && !window.anxuAway?.away && due) {
      rungAt = performance.now();
      ring();
    }
    untaken = now;
  }

  document.addEventListener('pointerdown', unlock, true);
  document.addEventListener('keydown', unlock, true);
  setInterval(look, LOOK_MS);
})();
