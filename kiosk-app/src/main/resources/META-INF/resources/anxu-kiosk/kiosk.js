// Long text stands on pages side by side; "more" turns them. No scroll bar on any size of screen.
(() => {
  let page = 0;
  let shown = null;

  const pages = () => document.querySelector('.kiosk-pages');

  const measure = () => {
    const box = pages();
    const more = document.getElementById('kiosk-more');
    if (!more) return;
    if (box !== shown) {
      shown = box;
      page = 0;
    }
    const step = box ? box.clientWidth + parseFloat(getComputedStyle(box).columnGap || '0') : 1;
    const count = box ? Math.max(1, Math.ceil((box.scrollWidth - 4) / step)) : 1;
    page = page % count;
    if (box) box.scrollLeft = page * step;
    more.hidden = count < 2;
    const mark = `${page + 1}/${count}`;
    if (more.dataset.page !== mark) more.dataset.page = mark;
  };

  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      measure();
    });
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('#kiosk-more')) {
      page += 1;
      measure();
    }
  });
  new MutationObserver(soon).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'lang'],
  });
  window.addEventListener('resize', soon);
  document.fonts.ready.then(soon);
})();
