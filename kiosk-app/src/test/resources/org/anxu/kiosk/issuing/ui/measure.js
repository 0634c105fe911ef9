// Everything on the screen that a finger or an eye would stumble over. Answers a list of sentences.
async ({ targetPx, gapPx }) => {
  // What a click brought is laid out before the next picture; two pictures later it stands.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const faults = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const name = (element) =>
    element.id || element.dataset.category || element.dataset.group ||
    element.className || element.tagName.toLowerCase();
  const width = window.innerWidth;
  const height = window.innerHeight;

  const touchables = [...document.querySelectorAll('button, a, input, [role=button]')].filter(shown);
  if (touchables.length < 4) faults.push(`only ${touchables.length} keys were found`);
  for (const each of touchables) {
    const box = each.getBoundingClientRect();
    if (box.width < targetPx - 0.5 || box.height < targetPx - 0.5) {
      faults.push(`${name(each)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px, ` +
        `less than ${targetPx.toFixed(1)}`);
    }
  }
  touchables.forEach((one, index) => touchables.slice(index + 1).forEach((other) => {
    const a = one.getBoundingClientRect();
    const b = other.getBoundingClientRect();
    const dx = Math.max(a.left - b.right, b.left - a.right);
    const dy = Math.max(a.top - b.bottom, b.top - a.bottom);
    if (Math.max(dx, dy) < gapPx - 0.5) {
      faults.push(`${name(one)} and ${name(other)} are ${Math.max(dx, dy).toFixed(1)} px apart`);
    }
  }));

  const root = document.documentElement;
  if (root.scrollWidth > width || root.scrollHeight > height) {
    faults.push(`the page is ${root.scrollWidth} x ${root.scrollHeight} in ${width} x ${height}`);
  }
  for (const each of document.querySelectorAll('body *')) {
    const style = getComputedStyle(each);
    if (/(auto|scroll)/.test(style.overflowX + style.overflowY) && shown(each) &&
        (each.scrollHeight > each.clientHeight || each.scrollWidth > each.clientWidth)) {
      faults.push(`${name(each)} has a scroll bar`);
    }
  }

  // Every line of text lies inside its key, its part of the frame and the window. On pages that
  // "more" turns it may stand to the side, never below.
  const view = document.querySelector('.kiosk-view');
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || !shown(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const pages = holder.closest('.kiosk-pages');
    const rooms = [
      [holder.closest('button'), 0], [holder.closest('.kiosk-section, .anxu-notice'), 0],
      [holder.closest('header, main, footer, #kiosk-notice'), 0], [pages, 0], [view, 0],
      [getComputedStyle(holder).overflow === 'hidden' ? holder : null, 2],
    ];
    for (const line of range.getClientRects()) {
      for (const [room, slack] of rooms) {
        if (!room) continue;
        const box = room.getBoundingClientRect();
        const low = line.top < box.top - 2 - slack || line.bottom > box.bottom + 2 + slack;
        const outer = pages && (room === pages || room.contains(pages));
        const wide = !outer && (line.left < box.left - 1 || line.right > box.right + 1) &&
          !(pages && room.classList.contains('kiosk-section'));
        if (low || wide) {
          faults.push(`"${node.data.trim()}" leaves ${name(room)}: ` +
            `${[line.left, line.top, line.right, line.bottom].map(Math.round)} in ` +
            `${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
        }
      }
    }
    if (parseFloat(getComputedStyle(holder).fontSize) < 23.9) {
      faults.push(`"${node.data.trim()}" is ${getComputedStyle(holder).fontSize}`);
    }
    if (holder.scrollWidth > holder.clientWidth + 1 && holder.clientWidth > 0 &&
        getComputedStyle(holder).overflowX === 'hidden') {
      faults.push(`"${node.data.trim()}" is cut short`);
    }
  }
  // Parts of a screen do not cover each other.
  const parts = [...document.querySelectorAll(
    'header > *, #kiosk-notice, .kiosk-screen > *, .kiosk-facts > *, footer > *')]
    .filter((each) => shown(each) && each.getBoundingClientRect().height > 0);
  parts.forEach((one, index) => parts.slice(index + 1).forEach((other) => {
    if (one.contains(other) || other.contains(one)) return;
    const a = one.getBoundingClientRect();
    const b = other.getBoundingClientRect();
    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
      faults.push(`${name(one)} covers ${name(other)}`);
    }
  }));
  return [...new Set(faults)];
}
