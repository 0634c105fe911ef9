// What the officer's console needs of the browser itself: its keys, its title, its small window.
(() => {
  'use strict';

  // Two presses of one key within this time are one: no person means two steps by them.
  const TWICE_MS = 250;
  let lastKey = '';
  let lastAt = 0;

  function keyOf(name) {
    return document.querySelector(`.console [data-key="${name}"]`);
  }

  window.addEventListener(
    'keydown',
    event => {
      const key = event.ctrlKey || event.altKey || event.metaKey ? null : keyOf(event.key);
      if (!key) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const twice =
        event.repeat || (event.key === lastKey && event.timeStamp - lastAt < TWICE_MS);
      lastKey = event.key;
      lastAt = event.timeStamp;
      if (!twice && !key.disabled && !key.closest('[inert]')) {
        key.click();
      }
    },
    true
  );

  // The second half of a double click would press what has come under the pointer meanwhile.
  window.addEventListener(
    'click',
    event => {
      if (event.detail > 1 && event.target.closest?.('.console-key-block')) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true
  );

  let title = '';
  let attention = '';
  let seen = true;
  let flash = 0;

  function write(text) {
    document.title = text;
    if (window.parent !== window) {
      window.parent.document.title = text;
    }
  }

  function rest() {
    clearInterval(flash);
    flash = 0;
    write(title);
  }

  function backAtWork() {
    seen = true;
    rest();
  }

  window.addEventListener('focus', backAtWork);

  function countDown(element) {
    const left = element.ends - performance.now();
    if (left <= 0) {
      clearInterval(element.timer);
      element.timer = 0;
      element.textContent = '';
      return;
    }
    element.textContent = element.dataset.words.replace('#', String(Math.ceil(left / 1000)));
    element.style.setProperty('--left', `${Math.min(100, left / 100)}%`);
  }

  window.anxuConsole = {
    /** An id for one click; crypto.randomUUID is missing where the page comes without TLS. */
    clickId() {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      return 'click-' + Array.from(bytes, each => each.toString(16).padStart(2, '0')).join('');
    },

    /** Shows a title; what needs attention flashes in it until the window is in use again. */
    tell(now, need) {
      title = now;
      if (need !== attention) {
        // The same need with another count is no new one.
        const kind = text => text.replace(/\d+/g, '');
        seen = need === '' || document.hasFocus() || (seen && kind(need) === kind(attention));
        attention = need;
      }
      if (seen) {
        rest();
      } else if (!flash) {
        let on = true;
        write(attention);
        flash = setInterval(() => {
          on = !on;
          write(on ? attention : title);
        }, 1000);
      }
    },

    /** Counts an element's seconds down; 0 ends it. */
    countDown(element, millis) {
      element.ends = performance.now() + millis;
      if (millis > 0 && !element.timer) {
        element.timer = setInterval(() => countDown(element), 200);
      }
      countDown(element);
    },

    /** Opens the slim form: always on top where the browser can, else in a window of its own. */
    async openSlim(blocked, notOnTop) {
      const note = document.getElementById('slim-note');
      const address = new URL('?slim=window', document.baseURI).href;
      note.textContent = '';
      if ('documentPictureInPicture' in window) {
        try {
          const small = await documentPictureInPicture.requestWindow({ width: 360, height: 720 });
          const frame = small.document.createElement('iframe');
          frame.src = address;
          frame.title = document.title;
          frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
          small.document.documentElement.lang = document.documentElement.lang;
          small.document.body.append(frame);
          return;
        } catch {
          // The browser knows such windows but does not give one now.
        }
      }
      const popup = window.open(address, 'anxu-slim', 'popup,width=376,height=720');
      note.textContent = popup ? notOnTop : blocked;
    },
  };
})();
