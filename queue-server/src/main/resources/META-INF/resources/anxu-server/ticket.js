'use strict';
// The page asks every few seconds; a called customer is told by words, colour and vibration.
const words = {
  WAITING: t => t.moved
    ? ['已转到下一项业务,请等候叫号,号码不变', 'Next matter: please wait to be called, your number stays']
    : ['请等候叫号', 'Please wait to be called'],
  CALLED: t => [`请到 ${t.counter} 号窗口`, `Please come to counter ${t.counter}`],
  SERVING: t => [`正在 ${t.counter} 号窗口办理`, `Being served at counter ${t.counter}`],
  ON_HOLD: t => t.counter
    ? [`已为您保留位置,办好后请回 ${t.counter} 号窗口`, `Your place is kept: come back to counter ${t.counter} when ready`]
    : ['已为您保留位置,办好后请找引导员', 'Your place is kept: see the guide when you are ready'],
  DONE: () => ['已办理完毕,谢谢', 'Done, thank you'],
  NO_SHOW: t => t.returnable
    ? ['已过号。请找引导员,可恢复排队', 'You were called and missed it. Please see the guide, who can put you back in the line']
    : ['已过号,请重新取号', 'You were called and missed it. Please take a new number'],
  TRANSFERRED: () => ['已转到下一项业务', 'Moved to the next matter'],
  CANCELLED: () => ['已取消排队', 'Given up'],
  EXPIRED: () => ['今天的营业已结束,此号未办理。请凭此号咨询引导员', 'Service has ended for today and this number was not served. Please show it to the guide'],
};
const $ = id => document.getElementById(id);
let last = '';
let over = false;
let asking = '';
function both(element, zh, en) {
  element.textContent = `${zh} · `;
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = en;
  element.append(english);
}
function time(instant, zone) {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));
}
function pause(ticket) {
  const p = ticket.pause;
  $('pause').hidden = !p;
  if (!p) return;
  const late = p.expectedReturn && new Date(p.expectedReturn) < new Date();
  const at = p.expectedReturn && !late ? time(p.expectedReturn, ticket.zone) : null;
  const note = p.message ? `(${p.message})` : '';
  both($('pause'),
    `暂停服务:${p.reason.zh}${note},${at ? `预计 ${at} 恢复` : '稍后恢复'}。您的位置保留。给您带来不便,非常抱歉。`,
    `Paused: ${p.reason.en}, ${at ? `expected back at ${at}` : 'back soon'}. You keep your place. We are very sorry.`);
}
function show(ticket) {
  $('hall').textContent = ticket.hall.zh;
  $('category').textContent = `${ticket.category.zh} · ${ticket.category.en}`;
  $('label').textContent = ticket.label;
  const [zh, en] = words[ticket.state](ticket);
  both($('state'), zh, en);
  $('state').dataset.state = ticket.state;
  const wait = ticket.estimate
    ? `,约 ${ticket.estimate.fromMinutes}–${ticket.estimate.toMinutes} 分钟 (min)` : '';
  $('ahead').textContent = ticket.state === 'WAITING' ? `前面还有 ${ticket.ahead} 人 (ahead)${wait}` : '';
  pause(ticket);
  $('further').hidden = ticket.further.length === 0;
  both($('further'), `之后还有:${ticket.further.map(each => each.zh).join('、')}`,
    `still to come: ${ticket.further.map(each => each.en).join(', ')}`);
  $('leave').hidden = !ticket.cancellable;
  if (!ticket.cancellable) sure(false);
  if (ticket.state === 'CALLED' && last !== 'CALLED' && navigator.vibrate) navigator.vibrate([400, 200, 400]);
  last = ticket.state;
}
function sure(asked) {
  $('sure').hidden = !asked;
  $('cancel').hidden = asked;
  if (asked) $('no').focus();
}
function say(zh, en) {
  $('say').hidden = !zh;
  if (zh) both($('say'), zh, en);
}
// The same touch repeated after a lost answer carries the same id, so it happens once.
async function cancel() {
  asking ||= `page-${Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('')}`;
  $('yes').disabled = true;
  try {
    const answer = await fetch(location.pathname + '/cancel', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ commandId: asking }),
    });
    if (answer.ok) {
      show(await answer.json());
      say('', '');
    } else if (answer.status === 409) {
      const why = await answer.json();
      say(why.reason.zh, why.reason.en);
      asking = '';
    } else {
      throw new Error(String(answer.status));
    }
    sure(false);
  } catch (_) {
    say('没有成功,请再试一次,或找引导员', 'That did not work. Please try again, or ask the guide');
  }
  $('yes').disabled = false;
}
$('cancel').addEventListener('click', () => sure(true));
$('no').addEventListener('click', () => sure(false));
$('yes').addEventListener('click', cancel);
async function look() {
  try {
    const answer = await fetch(location.pathname + '/state', { cache: 'no-store' });
    if (answer.status === 404) {
      over = true;
      $('label').textContent = '—';
      $('state').textContent = '这张号票已失效 · This ticket has ended';
      $('ahead').textContent = '';
      for (const id of ['pause', 'further', 'leave']) $(id).hidden = true;
    } else if (answer.ok) {
      show(await answer.json());
    } else {
      throw new Error(String(answer.status));
    }
    $('stale').hidden = true;
  } catch (_) {
    $('stale').hidden = false;
  }
  if (!over) setTimeout(look, 4000);
}
look();
