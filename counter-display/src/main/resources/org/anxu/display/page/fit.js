// Names of categories and staff's words are the hall's own: one that is too long for its place gets
// smaller letters, a step at a time, before anything of it would be cut.
const STEPS = [1, 0.9, 0.81, 0.73, 0.66];
const PLACES = '#first .sentence, #waiting .name > span, #waiting .next, #paused > li';

function fit(element) {
  for (const step of STEPS) {
    element.style.setProperty('--step', step);
    if (element.scrollWidth <= element.clientWidth) {
      return;
    }
  }
}

/** Looks at every place whose text has changed since it was looked at. */
export function fitChanged() {
  for (const element of document.querySelectorAll(PLACES)) {
    if (element.fitted !== element.textContent) {
      element.fitted = element.textContent;
      fit(element);
    }
  }
}

function fitAll() {
  document.querySelectorAll(PLACES).forEach(fit);
}

window.addEventListener('resize', fitAll);
document.fonts.ready.then(fitAll);
