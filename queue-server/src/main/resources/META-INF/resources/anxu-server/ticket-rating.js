'use strict';
// After each service the page asks how it was: voluntary, without a name, changeable for a while.
// Loaded before ticket.js, which calls drawRatings.
const RATING_WORDS = {
  'zh-CN': {
    question: of => `${of}:您对这次服务满意吗?`,
    hint: '自愿评价,不记录您的姓名,10 分钟内可以修改。',
    levels: { 5: '非常满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' },
    thanks: '谢谢您的评价。',
    given: level => `您的评价:${level}。谢谢。`,
    ask: '很抱歉没有让您满意。营业厅可以了解一下这次办理的情况吗?不需要您的姓名和电话。',
    may: '可以了解',
    mayNot: '不用了',
    willLook: '谢谢。我们会了解这次办理的情况。',
  },
  en: {
    question: of => `${of}: how was this service?`,
    hint: 'Voluntary; your name is not kept. You can change it for 10 minutes.',
    levels: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Neither', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
    thanks: 'Thank you for telling us.',
    given: level => `You said: ${level}. Thank you.`,
    ask: 'We are sorry. May the hall look into how this went? Your name and number are not needed.',
    may: 'Yes, please do',
    mayNot: 'No, thank you',
    willLook: 'Thank you. We will look into it.',
  },
};
const LOW = 2;
let ratingsDrawn = '';
let rating = false;
function element(name, text, more = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, more);
}
function ratingButton(id, text, pressed, touched) {
  const button = element('button', text, { id, type: 'button', className: 'anxu-button' });
  button.setAttribute('aria-pressed', String(pressed));
  button.addEventListener('click', touched);
  return button;
}
async function rate(step, level, lookInto) {
  if (rating) return; // one touch at a time: the answer to the first shows what is so
  rating = true;
  try {
    const answer = await fetch(`${location.pathname}/rating`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ step, level, lookInto }),
    });
    if (answer.ok) {
      show(await answer.json());
      say('say', '');
    } else if (answer.status === 404 || answer.status === 409) {
      const why = await answer.json();
      say('say', inLanguage(why.reason));
    } else {
      throw new Error(String(answer.status));
    }
  } catch (_) {
    say('say', WORDS[language].failed);
  }
  rating = false;
}
function ratingOf(of, w) {
  const block = element('section', '', { className: 'rating' });
  const question = element('h2', w.question(inLanguage(of.category)), { id: `rating-${of.step}` });
  block.setAttribute('aria-labelledby', question.id);
  block.append(question);
  if (!of.open) {
    block.append(element('p', w.given(w.levels[of.level])));
    return block;
  }
  block.append(element('p', w.hint, { className: 'rating-hint' }));
  const levels = element('div', '', { className: 'rating-levels' });
  levels.setAttribute('role', 'group');
  levels.setAttribute('aria-labelledby', question.id);
  for (const level of [5, 4, 3, 2, 1]) {
    levels.append(ratingButton(`rate-${of.step}-${level}`, w.levels[level], of.level === level,
      () => rate(of.step, level, level <= LOW ? of.lookInto : null)));
  }
  block.append(levels);
  if (of.level == null) return block;
  if (of.level > LOW) {
    block.append(element('p', w.thanks));
    return block;
  }
  const answered = of.lookInto != null;
  block.append(element('p', answered ? (of.lookInto ? w.willLook : w.thanks) : w.ask));
  const answers = element('div', '', { className: 'rating-answers' });
  for (const [id, yes, text] of [['may', true, w.may], ['may-not', false, w.mayNot]]) {
    answers.append(ratingButton(`${id}-${of.step}`, text, of.lookInto === yes,
      () => rate(of.step, of.level, yes)));
  }
  block.append(answers);
  return block;
}
// Drawn anew only when something of it changed, so that no button vanishes under a finger.
function drawRatings(list) {
  const now = language + JSON.stringify(list);
  if (now === ratingsDrawn) return;
  ratingsDrawn = now;
  const focused = document.activeElement ? document.activeElement.id : '';
  $('ratings').hidden = list.length === 0;
  $('ratings').replaceChildren(...list.map(of => ratingOf(of, RATING_WORDS[language])));
  if (focused.startsWith('rate-') || focused.startsWith('may')) $(focused)?.focus();
}
