// Turns all pages with "more" and answers the lines of text that stood whole on none of them.
async () => {
  const pages = document.querySelector('.kiosk-pages');
  const more = document.getElementById('kiosk-more');
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const told = () => `${more.hidden} ${more.dataset.page}`;
  // The kiosk counts its pages some frames after the words have come; a busy machine takes longer.
  for (let before = '', tries = 0; before !== told() && tries < 20; tries++) {
    before = told();
    await new Promise((done) => setTimeout(done, 150));
    await frame();
  }
  if (!pages) return [];
  const missed = new Map();
  const look = () => {
    const box = pages.getBoundingClientRect();
    const texts = document.createTreeWalker(pages, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      [...range.getClientRects()].forEach((line, index) => {
        const key = `${node.data.trim()} line ${index + 1}`;
        const whole = line.left >= box.left - 1 && line.right <= box.right + 1 &&
          line.top >= box.top - 2 && line.bottom <= box.bottom + 2;
        missed.set(key, (missed.get(key) ?? true) && !whole);
      });
    }
  };
  const count = more.hidden ? 1 : Number(more.dataset.page.split('/')[1]);
  for (let page = 0; page < count; page++) {
    look();
    if (count > 1) more.click();
    await frame();
  }
  // Large print with the longest texts, three matters and every notice at once.
  if (count > 12) missed.set(`there are ${count} pages`, true);
  return [...missed].filter(([, never]) => never).map(([key]) => `${key} is on no page`);
}
