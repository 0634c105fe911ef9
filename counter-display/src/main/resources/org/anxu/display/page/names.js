// Names of categories are the hall's own: one that is too long for its place gets smaller letters.
import { words } from './screen.js';

const STEPS = [1, 0.88, 0.76, 0.66];

function fit(span) {
  for (const step of STEPS) {
    span.style.setProperty('--step', step);
    if (span.scrollWidth <= span.clientWidth) {
      return;
    }
  }
}

function fitAll() {
  document.querySelectorAll('#waiting .name > span').forEach(fit);
}

/** Sets a category's name, and lets it fit when it is another one than before. */
export function named(element, value) {
  const before = element.textContent;
  words(element, value);
  if (element.textContent !== before) {
    element.querySelectorAll(':scope > span').forEach(fit);
  }
}

window.addEventListener('resize', fitAll);
document.fonts.ready.then(fitAll);
