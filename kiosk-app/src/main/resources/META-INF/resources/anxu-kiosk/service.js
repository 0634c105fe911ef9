// The technician's way in: the hall's name held for three seconds, or Ctrl+Alt+M. Customers never meet it.
(() => {
  if (window.anxuService) return;
  window.anxuService = true;
  const HOLD_MS = 3000;
  let held = 0;
  const open = () => {
    if (!document.querySelector('.service-page')) window.location.assign('service');
  };
  const end = () => {
    window.clearTimeout(held);
    held = 0;
  };
  // A locked kiosk shows no hall's name: there the title of the lock is held.
  document.addEventListener('pointerdown', (event) => {
    end();
    if (event.target.closest('.kiosk-hall, .staff-lock-title')) held = window.setTimeout(open, HOLD_MS);
  });
  for (const each of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) {
    window.addEventListener(each, end);
  }
  // A long press must not open the browser's own menu.
  document.addEventListener('contextmenu', (event) => {
    if (event.target.closest('.kiosk-hall, .staff-lock-title')) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.altKey && event.code === 'KeyM') open();
  });
})();
