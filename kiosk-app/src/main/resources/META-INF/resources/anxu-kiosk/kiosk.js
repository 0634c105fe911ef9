// Long text stands on pages side by side; "more" turns them. No scroll bar on any size of screen.
(() => {
  let page = 0;
  let shown = null;

  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      measure();
    });
  };
  const sizes = new ResizeObserver(soon);

  const pages = () => document.querySelector('.kiosk-pages');

  // As many tiles on a page as can be read whole: the usual columns, or fewer for longer words.
  const USUAL = { landscape: 4, portrait: 2 };

  const trial = (box, columns) => {
    box.style.gridAutoFlow = 'row';
    box.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
    box.style.gridTemplateRows = 'none';
    box.style.gridAutoRows = 'max-content';
    box.style.alignContent = 'start';
    const tiles = [...box.children];
    const wide = tiles.some((tile) => {
      const room = tile.getBoundingClientRect().right - parseFloat(getComputedStyle(tile).paddingRight);
      return [...tile.children].some((part) => part.getBoundingClientRect().right > room + 0.5);
    });
    const gap = parseFloat(getComputedStyle(box).rowGap || '0');
    const height = Math.max(...tiles.map((tile) => tile.offsetHeight));
    const rows = Math.max(1, Math.floor((box.clientHeight + gap) / (height + gap)));
    return { columns, rows, wide, low: height > box.clientHeight + 1, fits: columns * rows };
  };

  let laid = '';

  const layTiles = (box) => {
    const state =
      `${box.clientWidth}x${box.clientHeight} ${document.documentElement.className} ${box.textContent}`;
    if (box === shown && state === laid) return;
    laid = state;
    const count = box.children.length;
    const lying = window.innerWidth > window.innerHeight;
    const tries = [];
    const most = Number(box.dataset.columns ?? USUAL.landscape);
    for (let c = lying ? most : USUAL.portrait; c > 0; c--) tries.push(trial(box, c));
    const good = tries.filter((each) => !each.wide && !each.low);
    const choice =
      good.find((each) => each.fits >= count) ??
      good.reduce((best, each) => (best && best.fits >= each.fits ? best : each), undefined) ??
      tries[tries.length - 1];
    const { columns, fits } = choice;
    const onePage = fits >= count;
    const rows = onePage ? Math.ceil(count / columns) : choice.rows;
    box.style.alignContent = '';
    box.style.gridTemplateRows = `repeat(${rows}, minmax(0, 1fr))`;
    if (onePage) {
      box.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
      box.style.gridAutoRows = 'minmax(0, 1fr)';
    } else {
      box.style.gridAutoFlow = 'column';
      box.style.gridTemplateColumns = 'none';
      box.style.gridAutoColumns =
        `calc((100% - ${columns - 1} * ${getComputedStyle(box).columnGap}) / ${columns})`;
    }
  };

  const stepOf = (box) => box.clientWidth + parseFloat(getComputedStyle(box).columnGap || '0');

  const measure = () => {
    const box = pages();
    if (box && box.classList.contains('kiosk-tiles') && box.children.length) layTiles(box);
    const more = document.getElementById('kiosk-more');
    if (!more) return;
    if (box !== shown) {
      shown = box;
      page = 0;
      // "more" itself takes room in the footer, and a notice takes some above: count anew.
      sizes.disconnect();
      if (box) sizes.observe(box);
    }
    const step = box ? stepOf(box) : 1;
    const count = box ? Math.max(1, Math.ceil((box.scrollWidth - 4) / step)) : 1;
    page = page % count;
    if (box) box.scrollLeft = page * step;
    more.hidden = count < 2;
    const mark = `${page + 1}/${count}`;
    if (more.dataset.page !== mark) more.dataset.page = mark;
  };


  // Who goes from key to key finds each on its page.
  document.addEventListener('focusin', (event) => {
    const box = event.target.closest('.kiosk-pages');
    if (!box || box !== shown) return;
    const left = event.target.getBoundingClientRect().left - box.getBoundingClientRect().left;
    page = Math.max(0, Math.floor((left + box.scrollLeft + 1) / stepOf(box)));
    measure();
  });

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
  document.fonts.ready.then(() => {
    laid = '';
    soon();
  });
})();
