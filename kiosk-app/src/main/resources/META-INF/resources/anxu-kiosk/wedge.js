// Many USB scanners type like a keyboard: a burst of keys, faster than any hand, and Enter. This tells such a burst to
// the page as one code, wherever the focus is. Every other key is left alone.
(() => {
  // Scanners type a key every 1 to 30 ms, the fastest hands one in 60 for a moment.
  const FAST_MS = 50;
  // A page that is busy for a moment gets its keys late; their own times tell whether they were fast.
  const SILENCE_MS = 600;
  // Shorter bursts may be two hands on a keyboard; no bill's code is shorter.
  const LEAST = 6;
  const LONGEST = 512;
  // The keys that are held with others, and say nothing themselves.
  const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn']);

  // What keys mean on the layout that scanners type by: needed when an input method hides it.
  const SHIFTED = {
    Digit1: '!', Digit2: '@', Digit3: '#', Digit4: '$', Digit5: '%', Digit6: '^', Digit7: '&', Digit8: '*',
    Digit9: '(', Digit0: ')',
  };
  const SIGNS = {
    Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|', Semicolon: ';:', Quote: '\'"',
    Backquote: '`~', Comma: ',<', Period: '.>', Slash: '/?', Space: '  ', NumpadDecimal: '..', NumpadAdd: '++',
    NumpadSubtract: '--', NumpadMultiply: '**', NumpadDivide: '//',
  };

  const byPlace = (event) => {
    const { code, shiftKey } = event;
    if (/^Key[A-Z]$/.test(code)) return shiftKey ? code[3] : code[3].toLowerCase();
    if (/^Digit\d$/.test(code)) return shiftKey ? SHIFTED[code] : code[5];
    if (/^Numpad\d$/.test(code)) return code[6];
    return SIGNS[code]?.[shiftKey ? 1 : 0];
  };

  // The character of a key; undefined if it has none. An input method says "Process" or a wide form instead of it.
  const character = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
    const key = event.key.length === 1 ? event.key.normalize('NFKC') : '';
    if (!/^[\x20-\x7e]$/.test(key)) return byPlace(event);
    if (!/[a-z]/i.test(key) || !event.getModifierState('CapsLock')) return key;
    return event.shiftKey ? key.toUpperCase() : key.toLowerCase();
  };

  let text = '';
  let count = 0; // of keys, also of those without a character
  let bad = false;
  let last = 0;
  let field = null; // where the burst is being typed into, and what stood there before
  let swallow = ''; // the key whose release belongs to a burst
  let quiet = 0;

  const forget = () => {
    text = '';
    count = 0;
    bad = false;
    field = null;
    clearTimeout(quiet);
  };

  const tell = (detail) => {
    document.querySelector('.kiosk-view')?.dispatchEvent(new CustomEvent('anxu-scan', { detail }));
  };

  const keep = () => {
    const at = document.activeElement;
    const typed = at && (at.tagName === 'TEXTAREA' || (at.tagName === 'INPUT' && at.selectionStart !== null));
    return typed ? { at, value: at.value, start: at.selectionStart, end: at.selectionEnd } : null;
  };

  const restore = () => {
    if (!field || field.at.value === field.value) return;
    field.at.value = field.value;
    field.at.setSelectionRange(field.start, field.end);
    field.at.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };

  const hold = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    swallow = event.code;
  };

  // A burst that no Enter ends: half a code, or a scanner that is set wrongly.
  const silence = () => {
    if (count >= LEAST) {
      restore();
      if (text.length <= LONGEST) tell({ code: '', fault: bad ? 'not-text' : 'incomplete' });
    }
    forget();
  };

  const ended = () => {
    restore();
    if (text.length > LONGEST) return; // told already
    if (bad) tell({ code: '', fault: 'not-text' });
    else tell({ code: text, fault: '' });
  };

  const pressed = (event) => {
    if (!event.isTrusted || MODIFIERS.has(event.key)) return;
    const fast = count > 0 && event.timeStamp - last <= FAST_MS;
    last = event.timeStamp;
    if (event.repeat) {
      forget(); // a key that is held down, or something that lies on the keyboard
      return;
    }
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (fast && count >= LEAST) {
        hold(event);
        ended();
      }
      forget();
      return;
    }
    const sign = character(event);
    if (sign === undefined && text === '') {
      forget(); // hands may press Tab or arrows as fast as they like; no code begins with one
      return;
    }
    if (!fast) {
      forget();
      field = keep();
    }
    count += 1;
    if (sign === undefined) bad = true;
    else if (text.length <= LONGEST) {
      text += sign;
      if (text.length > LONGEST) tell({ code: '', fault: 'too-long' });
    }
    // A space would press the button that has the focus, a tab would move it.
    if (count > 1 && !field && (sign === ' ' || event.key === 'Tab')) hold(event);
    clearTimeout(quiet);
    quiet = setTimeout(silence, SILENCE_MS);
  };

  const released = (event) => {
    if (swallow && event.code === swallow) {
      swallow = '';
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  window.addEventListener('keydown', pressed, true);
  window.addEventListener('keyup', released, true);
})();
