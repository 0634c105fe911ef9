// What both screens share: the stream of pictures, and noticing when it falls silent.
const SILENCE = 4500; // the program ticks every second
const root = document.documentElement;
const lastSeen = { at: performance.now(), edition: null };
let source = null;
let openedAt = 0;

/** Sets a text; texts are never read as markup. */
export function text(element, value) {
  const wanted = value ?? '';
  if (element.textContent !== wanted) {
    element.textContent = wanted;
  }
}

/** Sets both languages of an element that has a .zh and a .en inside. */
export function words(element, value) {
  text(element.querySelector('.zh'), value?.zh);
  text(element.querySelector('.en'), value?.en);
}

/** Adds or takes rows so that there are as many as wanted, each from the template. */
export function rows(list, template, count) {
  while (list.children.length > count) {
    list.lastElementChild.remove();
  }
  while (list.children.length < count) {
    list.append(template.content.cloneNode(true));
  }
  return [...list.children];
}

const rungAt = new Map();

/**
 * Lets an element flash three times from when its call was first seen; if it moves to another
 * place meanwhile, it goes on where it was. Answers whether the call is new to this page.
 */
export function flash(element, id, ring) {
  if (!id || !ring) {
    delete element.dataset.flash;
    element.classList.remove('flash');
    return false;
  }
  if (element.dataset.flash === id) {
    return false;
  }
  const fresh = !rungAt.has(id);
  if (fresh) {
    rungAt.set(id, performance.now());
    if (rungAt.size > 50) {
      rungAt.delete(rungAt.keys().next().value);
    }
  }
  element.dataset.flash = id;
  element.classList.remove('flash');
  void element.offsetWidth; // makes the browser begin the animation anew
  element.style.animationDelay = `${rungAt.get(id) - performance.now()}ms`;
  element.classList.add('flash');
  return fresh;
}

/** The chime of a call, where it is switched on and the browser lets it sound. */
export function chime() {
  const sound = document.getElementById('chime');
  if (sound && root.dataset.chime === 'on') {
    sound.currentTime = 0;
    sound.play().catch(() => {});
  }
}

/** The top of the page, the same on every screen. */
export function top(picture) {
  words(document.getElementById('hall'), picture.top.hall);
  words(document.getElementById('date'), picture.top.date);
  text(document.getElementById('time'), picture.top.time);
  if (picture.top.training) {
    root.dataset.training = picture.top.training;
  } else {
    delete root.dataset.training;
  }
}

/** An emergency takes the whole page, whichever screen it is. */
function emergency(picture) {
  const page = document.getElementById('emergency');
  words(page.querySelector('.big'), picture.title);
  words(page.querySelector('.what'), picture.advice);
  root.dataset.stale = picture.stale;
}

/** Shows pictures as they come, for as long as the page is open. */
export function show(draw) {
  const heard = () => {
    lastSeen.at = performance.now();
  };
  const open = () => {
    source?.close();
    openedAt = performance.now();
    source = new EventSource('/events');
    source.addEventListener('tick', heard);
    source.addEventListener('edition', (event) => {
      heard();
      if (lastSeen.edition !== null && lastSeen.edition !== event.data) {
        location.reload(); // the program was renewed, this page is of the old one
      }
      lastSeen.edition = event.data;
    });
    source.addEventListener('picture', (event) => {
      heard();
      const picture = JSON.parse(event.data);
      if (picture.state === 'emergency') {
        top(picture);
        emergency(picture);
      } else {
        draw(picture);
      }
      root.dataset.label = picture.label ?? '';
      root.dataset.state = picture.state;
    });
  };
  open();
  setInterval(() => {
    const now = performance.now();
    if (now - lastSeen.at > SILENCE) {
      if (root.dataset.state === 'emergency') {
        root.dataset.stale = 'true'; // never back to numbers because something has failed
      } else {
        root.dataset.state = 'no-connection';
        root.dataset.label = '';
      }
      // The browser opens a broken stream again by itself; not one that hangs or was refused.
      if (now - openedAt > 2 * SILENCE || source.readyState === EventSource.CLOSED) {
        open();
      }
    }
  }, 250);
}
