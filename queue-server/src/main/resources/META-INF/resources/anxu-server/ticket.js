'use strict';
// The page asks every few seconds; a called customer is told by words, colour and vibration.
const words = {
  WAITING: () => ['请等候叫号', 'Please wait to be called'],
  CALLED: t => [`请到 ${t.counter} 号窗口`, `Please come to counter ${t.counter}`],
  SERVING: t => [`正在 ${t.counter} 号窗口办理`, `Being served at counter ${t.counter}`],
  DONE: () => ['已办理完毕,谢谢', 'Done, thank you'],
  NO_SHOW: () => ['已过号,请找引导员', 'Your number was called and missed; please ask the guide'],
  EXPIRED: () => ['今天的营业已结束', 'Service has ended for today'],
};
const $ = id => document.getElementById(id);
let last = '';
let over = false;
function show(ticket) {
  $('hall').textContent = ticket.hall.zh;
  $('category').textContent = `${ticket.category.zh} · ${ticket.category.en}`;
  $('label').textContent = ticket.label;
  const [zh, en] = words[ticket.state](ticket);
  $('state').textContent = `${zh} · ${en}`;
  $('state').dataset.state = ticket.state;
  const wait = ticket.estimate
    ? `,约 ${ticket.estimate.fromMinutes}–${ticket.estimate.toMinutes} 分钟 (min)` : '';
  $('ahead').textContent = ticket.state === 'WAITING' ? `前面还有 ${ticket.ahead} 人 (ahead)${wait}` : '';
  if (ticket.state === 'CALLED' && last !== 'CALLED' && navigator.vibrate) navigator.vibrate([400, 200, 400]);
  last = ticket.state;
}
async function look() {
  try {
    const answer = await fetch(location.pathname + '/state', { cache: 'no-store' });
    if (answer.status === 404) {
      over = true;
      $('label').textContent = '—';
      $('state').textContent = '这张号票已失效 · This ticket has ended';
      $('ahead').textContent = '';
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
