// Notes what a page of the hall shows: each statement when it first stands there and when it is
// gone, and of each click when it was made and when the server's answer to it was there.
(() => {
  'use strict';

  const seen = { log: [], clicks: [] };
  window.anxuMorning = seen;
  const all = selector => [...document.querySelectorAll(selector)];
  const one = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? '';
  const shown = element => element && !element.hidden;

  function hall(facts) {
    const state = document.documentElement.dataset.state;
    if (state === 'emergency') {
      facts.add('emergency');
    }
    for (const card of all('#first, #second')) {
      const label = card.dataset.label;
      if (label) {
        facts.add(`call:${label}`);
        const ring = card.querySelector('.anxu-number').dataset.flash;
        if (ring) {
          facts.add(`ring:${label}:${ring}`);
        }
      }
    }
    for (const row of all('#waiting > li')) {
      const name = one(row, '.name .zh');
      facts.add(`waiting:${name}:${parseInt(one(row, '.people .zh'), 10)}`);
      facts.add(`next:${name}:${one(row, '.next')}`);
    }
    all('#paused > li').forEach(row => facts.add(`paused:${one(row, '.place .zh')}`));
    const notice = document.querySelector('#notice');
    if (shown(notice)) {
      facts.add(`notice:${one(notice, '.zh')}`);
    }
  }

  function counter(facts) {
    const { state, label } = document.documentElement.dataset;
    facts.add(state === 'emergency' ? state : `state:${state}:${label}`);
    const number = document.querySelector('#number');
    if (number.dataset.flash) {
      facts.add(`ring:${label}:${number.dataset.flash}`);
    }
  }

  function workplace(facts) {
    for (const row of all('.console-line .console-line-row')) {
      const name = row.firstElementChild.firstChild.textContent.trim();
      facts.add(`waiting:${name}:${parseInt(row.lastElementChild.firstChild.textContent, 10)}`);
    }
  }

  function floor(facts) {
    for (const line of all('.floor-line[data-category]')) {
      const category = line.dataset.category;
      for (const row of line.querySelectorAll('.floor-row')) {
        const label = one(row, '.anxu-number');
        facts.add(`visit:${label}`);
        facts.add(`state:${label}:${row.dataset.state}`);
        facts.add(`in:${category}:${label}`);
      }
    }
    all('#alerts > [data-alert]').forEach(each => facts.add(`alert:${each.dataset.alert}`));
  }

  function look() {
    const facts = new Set();
    const root = document.documentElement.classList;
    if (root.contains('hall')) {
      hall(facts);
    } else if (root.contains('counter')) {
      counter(facts);
    } else if (document.querySelector('.console')) {
      workplace(facts);
    } else if (document.querySelector('.floor')) {
      floor(facts);
    }
    return facts;
  }

  let before = new Set();
  function compare() {
    const now = look();
    const at = Date.now();
    now.forEach(fact => before.has(fact) || seen.log.push({ at, on: true, fact }));
    before.forEach(fact => now.has(fact) || seen.log.push({ at, on: false, fact }));
    before = now;
  }

  window.addEventListener('click', () => seen.clicks.push({ at: Date.now(), answered: 0 }), true);
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    // The first request after a click carries it.
    const click = seen.clicks.findLast(each => !each.answered && !each.sent);
    if (click) {
      click.sent = true;
      this.addEventListener('loadend', () => {
        click.answered = Date.now();
      });
    }
    return send.apply(this, body);
  };
  document.addEventListener('DOMContentLoaded', () => {
    compare();
    new MutationObserver(compare).observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
})();
