// Records clips by the browser's microphone, plays them and reads files: WAV, 16 bit, one channel.
(() => {
  'use strict';

  const RATE = 22050;
  const LONGEST_S = 10;
  const MOST_BYTES = 1_000_000;
  const byId = id => document.getElementById(id);

  let view = null;
  let ear = null; // the open microphone
  let taking = null; // the clip being recorded

  function now() {
    const { language, clip } = byId('voice-now').dataset;
    return { language, clip };
  }

  function base64(bytes) {
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    }
    return btoa(text);
  }

  function wav(samples) {
    const view = new DataView(new ArrayBuffer(44 + samples.length * 2));
    const name = (at, text) => [...text].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
    name(0, 'RIFF');
    view.setUint32(4, 36 + samples.length * 2, true);
    name(8, 'WAVEfmt ');
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, RATE, true);
    view.setUint32(28, RATE * 2, true);
    view.setUint16(32, 2, true);
    view.setUint16(34, 16, true);
    name(36, 'data');
    view.setUint32(40, samples.length * 2, true);
    samples.forEach((sample, i) => {
      const limited = Math.max(-1, Math.min(1, sample));
      view.setInt16(44 + i * 2, Math.round(limited * 32767), true);
    });
    return new Uint8Array(view.buffer);
  }

  /** The pack's rate, by the browser's own converter. */
  async function atRate(chunks, rate) {
    const length = chunks.reduce((sum, each) => sum + each.length, 0);
    const offline = new OfflineAudioContext(1, Math.max(1, Math.ceil((length * RATE) / rate)), RATE);
    const buffer = offline.createBuffer(1, Math.max(1, length), rate);
    let at = 0;
    for (const chunk of chunks) {
      buffer.copyToChannel(chunk, 0, at);
      at += chunk.length;
    }
    const source = offline.createBufferSource();
    source.buffer = buffer;
    source.connect(offline.destination);
    source.start();
    return (await offline.startRendering()).getChannelData(0);
  }

  function mayHear() {
    return Boolean(navigator.mediaDevices?.getUserMedia && window.AudioWorkletNode);
  }

  function tellMissing(missing) {
    byId('voice-insecure').hidden = !missing;
  }

  async function openEar() {
    if (ear) {
      return ear;
    }
    // What a browser improves for a call is a loss for a recording.
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: {
        channelCount: 1,
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
      },
    });
    const context = new AudioContext();
    await context.audioWorklet.addModule(new URL('anxu-server/voice-worklet.js', document.baseURI));
    await context.resume();
    const node = new AudioWorkletNode(context, 'anxu-ear');
    context.createMediaStreamSource(stream).connect(node);
    node.port.onmessage = event => heard(event.data);
    ear = { stream, context };
    return ear;
  }

  function closeEar() {
    taking = null;
    ear?.stream.getTracks().forEach(track => track.stop());
    ear?.context.close();
    ear = null;
  }

  let loudest = 0;
  function heard(samples) {
    for (const sample of samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    if (taking) {
      taking.chunks.push(samples);
      taking.length += samples.length;
      if (taking.length > LONGEST_S * ear.context.sampleRate) {
        finish();
      }
    }
  }

  setInterval(() => {
    const level = byId('voice-level');
    if (level) {
      level.value = loudest;
    }
    loudest = 0;
    if (ear && !byId('voice-now')) {
      closeEar(); // another page was opened
    }
  }, 100);

  function mark(recording) {
    const key = byId('voice-record');
    byId('voice-now').toggleAttribute('data-recording', recording);
    key.textContent = recording ? key.dataset.busy : key.dataset.idle;
  }

  async function finish() {
    const taken = taking;
    taking = null;
    mark(false);
    const samples = await atRate(taken.chunks, ear.context.sampleRate);
    view.$server.take(taken.language, taken.clip, base64(wav(samples)));
  }

  async function record() {
    if (taking) {
      await finish();
      return;
    }
    if (!mayHear()) {
      tellMissing(true);
      return;
    }
    try {
      await openEar();
    } catch {
      tellMissing(true); // refused, or there is none
      return;
    }
    tellMissing(false);
    taking = { ...now(), chunks: [], length: 0 };
    mark(true);
  }

  async function play() {
    const { language, clip } = now();
    const file = await view.$server.recording(language, clip);
    if (file) {
      const context = new AudioContext();
      const bytes = Uint8Array.from(atob(file), each => each.charCodeAt(0));
      const source = context.createBufferSource();
      source.buffer = await context.decodeAudioData(bytes.buffer);
      source.connect(context.destination);
      source.onended = () => context.close();
      source.start();
    }
  }

  async function choose(input) {
    const { language, clip } = now();
    const file = input.files[0];
    if (file) {
      // What is too large is not sent at all; an empty one tells so.
      const bytes = file.size > MOST_BYTES ? null : new Uint8Array(await file.arrayBuffer());
      view.$server.take(language, clip, bytes ? base64(bytes) : '-');
      input.value = '';
    }
  }

  function onKey(event) {
    const typing = event.target.closest?.('input:not([type=file]), textarea, vaadin-select');
    if (!byId('voice-now') || typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const key = document.querySelector(`#voice-now [data-key="${CSS.escape(event.key)}"]`);
    if (!key) {
      return;
    }
    // A key in focus would be pressed a second time by the same space.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && !event.repeat && !key.disabled) {
      key.click();
    }
  }

  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  window.addEventListener('pagehide', closeEar);

  window.anxuVoice = {
    /** Takes the page's keys in hand. */
    attach(element) {
      view = element;
      tellMissing(!mayHear());
      byId('voice-record').addEventListener('click', record);
      byId('voice-play').addEventListener('click', play);
      byId('voice-file').addEventListener('change', event => choose(event.target));
    },
  };
})();
