'use strict';

const SVG = 'http://www.w3.org/2000/svg';
const SHOWN = 12;
const BILLS = [
  ['水费账单', 'Water bill', 'https://bill.example/pay?account=8812345678&period=202611'],
  ['户号条码', 'Account bar code', '8812345678'],
  ['别家的码', 'Another company’s code', 'https://other.example/pay/77'],
];
let state;

const element = id => document.getElementById(id);

function words(button, zh, en) {
  const small = document.createElement('small');
  small.lang = 'en';
  small.textContent = en;
  button.replaceChildren(zh + ' ', small);
}

function say(text, kind) {
  const said = element('said');
  said.hidden = false;
  said.className = 'anxu-notice anxu-notice-' + kind;
  said.textContent = text;
}

async function post(path, body, type) {
  try {
    const headers = type ? { 'Content-Type': type } : {};
    const answer = await fetch('/api/' + path, { method: 'POST', body, headers });
    return { ok: answer.ok, status: answer.status, body: await answer.json() };
  } catch {
    return { ok: false, status: 0, body: { error: '' } };
  }
}

async function scan(action, body, type) {
  const answer = await post('scanner/' + action, body, type);
  if (answer.ok) {
    const code = answer.body.code;
    say('已送到扫码串口 Sent to the scanner’s line' + (code ? ':' + code : ''), 'good');
  } else if (answer.status === 422) {
    say('图片里没有找到码。No code was found in this picture.', 'paused');
  } else if (answer.status === 409) {
    say(state.scanner.needsTrigger && !state.scanner.reading
      ? '扫码器还没有收到扫码命令。The scanner has not been told to read.'
      : '没有程序在读扫码器:已拔下,或取号机未运行。Nobody reads the scanner: it is unplugged, or the kiosk is not running.', 'alert');
  } else {
    say('没有送出。Not sent. ' + answer.body.error, 'alert');
  }
}

/* A raster as a picture: one pixel a dot, white stays clear so that the paper shows. */
function picture(mark) {
  const bytes = Uint8Array.from(atob(mark.bits), c => c.charCodeAt(0));
  const canvas = document.createElement('canvas');
  canvas.width = mark.width;
  canvas.height = mark.height;
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(mark.width, mark.height);
  for (let y = 0; y < mark.height; y++) {
    for (let x = 0; x < mark.width; x++) {
      if (bytes[y * (mark.width / 8) + (x >> 3)] & (0x80 >> (x & 7))) {
        pixels.data[(y * mark.width + x) * 4 + 3] = 255;
      }
    }
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toDataURL();
}

function draw(slip) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${slip.width} ${slip.height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', slip.text);
  for (const mark of slip.marks) {
    const text = mark.kind === 'text';
    const drawn = document.createElementNS(SVG, text ? 'text' : 'image');
    drawn.setAttribute('x', mark.x);
    if (text) {
      // A little smaller than the printer's cell, so that feet and heads of lines do not touch.
      drawn.setAttribute('y', mark.y + mark.height * 0.85);
      drawn.setAttribute('font-size', mark.height * 0.94);
      drawn.setAttribute('textLength', mark.width);
      drawn.setAttribute('lengthAdjust', 'spacingAndGlyphs');
      drawn.setAttribute('xml:space', 'preserve');
      drawn.textContent = mark.text;
    } else {
      drawn.setAttribute('y', mark.y);
      drawn.setAttribute('width', mark.width);
      drawn.setAttribute('height', mark.height);
      drawn.setAttribute('href', picture(mark));
    }
    svg.append(drawn);
  }
  const figure = document.createElement('figure');
  figure.className = 'slip' + (slip.taken ? ' taken' : '');
  figure.dataset.number = slip.number;
  const caption = document.createElement('figcaption');
  const time = new Date(slip.cutAt).toLocaleTimeString('zh-CN', { hour12: false });
  caption.textContent = `第 ${slip.number} 张 · ${time}` + (slip.taken ? ' · 已取走 taken' : '');
  const file = document.createElement('a');
  file.href = `/api/slips/${slip.number}.png`;
  file.target = '_blank';
  file.textContent = ' PNG';
  caption.append(file);
  figure.append(caption, svg);
  return figure;
}

function printerWords(printer) {
  if (!printer.plugged) return ['no-connection', '插头已拔下', 'Unplugged'];
  if (printer.coverOpen) return ['paused', '机盖已打开', 'Cover open'];
  if (printer.paperOut) return ['paused', '缺纸', 'Out of paper'];
  if (printer.cutterJammed) return ['paused', '切刀卡住', 'Cutter jammed'];
  if (printer.overheated) return ['paused', '打印头过热', 'Head too hot'];
  if (printer.garbage) return ['paused', '应答乱码', 'Answers garbage'];
  if (printer.mute) return ['paused', '不应答', 'Answers nothing'];
  if (printer.late) return ['paused', '应答延迟', 'Answers late'];
  if (printer.paperLow) return ['paused', '纸将用完', 'Paper nearly out'];
  return ['free', '就绪', 'Ready'];
}

function scannerWords() {
  if (!state.scannerPlugged) return ['no-connection', '插头已拔下', 'Unplugged'];
  if (state.scanner.mute) return ['paused', '不应答', 'Answers nothing'];
  if (state.scanner.late) return ['paused', '应答延迟', 'Answers late'];
  if (state.scanner.reading) return ['free', '正在扫码', 'Reading'];
  if (state.scanner.needsTrigger) return ['paused', '等待扫码命令', 'Waits to be told'];
  return ['free', '就绪', 'Ready'];
}

function showState(target, [kind, zh, en]) {
  target.className = 'anxu-state anxu-state-' + kind;
  words(target, zh, en);
}

function showDevices() {
  showState(element('printer-state'), printerWords(state.printer));
  showState(
    element('scanner-state'),
    scannerWords());
  for (const button of document.querySelectorAll('[data-toggle]')) {
    const on = state.printer[button.dataset.toggle];
    const [zh, en] = (on ? button.dataset.offWords : button.dataset.onWords).split('|');
    words(button, zh, en);
  }
  for (const button of document.querySelectorAll('[data-scanner-toggle]')) {
    const on = state.scanner[button.dataset.scannerToggle];
    words(button, ...(on ? button.dataset.offWords : button.dataset.onWords).split('|'));
  }
  element('dialect').value = state.scanner.dialect;
  const plug = document.querySelector('[data-scanner-plug]');
  words(plug, ...(state.scannerPlugged ? ['拔下插头', 'Unplug'] : ['接上插头', 'Plug in']));
}

let asking = false;
let again = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      const [now, slips] = await Promise.all(
        ['state', 'slips'].map(path => fetch('/api/' + path).then(answer => answer.json())));
      state = now;
      showDevices();
      document.dispatchEvent(new CustomEvent('bench-state', { detail: state }));
      element('slips').replaceChildren(...slips.slice(0, SHOWN).map(draw));
      element('no-slips').hidden = slips.length > 0;
      document.querySelector('[data-post="printer/take"]').disabled = !slips.some(slip => !slip.taken);
    } while (again);
  } catch {
    again = false; // the event stream says that the connection is lost, and comes back
  } finally {
    asking = false;
  }
}

for (const button of document.querySelectorAll('[data-post]')) {
  const path = button.dataset.post;
  button.addEventListener('click', () =>
    path.startsWith('scanner/') ? scan(path.slice(8)) : post(path));
}
for (const button of document.querySelectorAll('[data-toggle]')) {
  button.addEventListener('click', () =>
    post(state.printer[button.dataset.toggle] ? button.dataset.off : button.dataset.on));
}
for (const button of document.querySelectorAll('[data-scanner-toggle]')) {
  button.addEventListener('click', () =>
    post('scanner/' + (state.scanner[button.dataset.scannerToggle] ? button.dataset.off : button.dataset.on)));
}
element('dialect').addEventListener('change', event => post('scanner/' + event.target.value));
document.querySelector('[data-scanner-plug]').addEventListener('click', () =>
  post('scanner/' + (state.scannerPlugged ? 'unplug' : 'plug')));
const typed = () => JSON.stringify({ code: element('code').value });
element('scan').addEventListener('submit', event => {
  event.preventDefault();
  scan('scan', typed(), 'application/json');
});
element('half').addEventListener('click', () => scan('half', typed(), 'application/json'));
element('picture').addEventListener('change', event => {
  const [file] = event.target.files;
  if (file) {
    scan('picture', file, 'application/octet-stream');
    event.target.value = '';
  }
});
for (const [zh, en, code] of BILLS) {
  const button = document.createElement('button');
  button.className = 'anxu-button';
  words(button, zh, en);
  button.addEventListener('click', () => {
    element('code').value = code;
    scan('scan', JSON.stringify({ code }), 'application/json');
  });
  element('bills').append(button);
}

const events = new EventSource('/api/events');
events.onmessage = refresh;
events.onopen = () => { element('link').textContent = ''; };
events.onerror = () => { element('link').textContent = '连接已断开,正在重连 Connection lost, trying again'; };
