// Turns all pages with "more" and answers the lines of text and the codes that stood whole on none.
async () => {
  const pages = document.querySelector('.kiosk-pages');
  const more = document.getElementById('kiosk-more');
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await frame();
  if (!pages) return [];
  const missed = new Map();
  const look = () => {
    const box = pages.getBoundingClientRect();
    const note = (key, part) => {
      const whole = part.left >= box.left - 1 && part.right <= box.right + 1 &&
        part.top >= box.top - 2 && part.bottom <= box.bottom + 2;
      missed.set(key, (missed.get(key) ?? true) && !whole);
    };
    for (const code of pages.querySelectorAll('.kiosk-qr svg')) {
      const part = code.getBoundingClientRect();
      if (part.width > 0) note('the code', part);
    }
    const texts = document.createTreeWalker(pages, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (!node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      [...range.getClientRects()].forEach((line, index) => {
        note(`${node.data.trim()} line ${index + 1}`, line);
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
