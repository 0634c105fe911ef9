'use strict';

/* Sign, pad and contacts: a part of the page of its own, which bench.js tells of each new state. */
(() => {
  const KEYS = [
    ['1', '叫号', 'Next'], ['2', '重呼', 'Recall'], ['3', '未到', 'No-show'],
    ['4', '开始', 'Start'], ['5', '办结', 'Complete'], ['6', '挂起', 'Hold'],
    ['7', '撤回', 'Withdraw'], ['0', '暂停', 'Pause'], ['#', '下一步', 'Step'],
  ];
  const INPUTS = [[2, '求助按钮', 'Help button', true], [3, '有纸', 'Paper', false], [4, '有人', 'Presence', false]];
  const LAMPS = [[5, '服务灯', 'Serving'], [6, '暂停灯', 'Paused'], [7, '提醒灯', 'Attention'], [8, '蜂鸣器', 'Buzzer']];
  let counter;

  const act = path => post(path);

  function button(target, zh, en, click) {
    const made = document.createElement('button');
    made.className = 'anxu-button';
    words(made, zh, en);
    made.addEventListener('click', click);
    target.append(made);
    return made;
  }

  for (const [key, zh, en] of KEYS) {
    button(element('pad-keys'), zh, en, () => act('pad/press-' + encodeURIComponent(key))).dataset.padKey = key;
  }
  button(element('pad-faults'), '乱码', 'Garbage', () => act('pad/garbage'));
  button(element('pad-faults'), '按住叫号键', 'Hold the next key', () => act('pad/hold-1'));
  const inputs = INPUTS.map(([pin, zh, en, push]) => [pin, zh, en, button(element('contact-inputs'), zh, en, () =>
    act('contacts/' + (push ? 'press-' : counter.inputs[pin] ? 'open-' : 'close-') + pin))]);
  const stuck = button(element('contact-inputs'), '', '', () =>
    act('contacts/' + (counter.inputs[2] ? 'open-2' : 'close-2')));
  const lamps = LAMPS.map(([pin, zh, en]) => {
    const lamp = document.createElement('span');
    words(lamp, zh, en);
    element('lamps').append(lamp);
    return [pin, lamp];
  });
  for (const plug of document.querySelectorAll('[data-counter-plug]')) {
    const device = plug.dataset.counterPlug;
    plug.addEventListener('click', () => act(device + (counter.plugged[device] ? '/unplug' : '/plug')));
  }
  for (const faults of document.querySelectorAll('[data-faults]')) {
    faults.addEventListener('change', () => act(faults.dataset.faults + '/' + faults.value));
  }
  document.querySelector('[data-sign-power]').addEventListener('click', () => act('sign/power-cycle'));

  document.addEventListener('bench-state', event => {
    counter = event.detail.counter;
    element('pole').textContent = counter.sign.join('\n');
    element('pole').dataset.dark = !counter.plugged.sign;
    element('pole').style.setProperty('--brightness', counter.signBrightness / 4);
    element('modbus').textContent = counter.modbusSign;
    element('modbus').dataset.dark = !counter.plugged['modbus-sign'];
    document.querySelector('[data-faults="modbus-sign"]').value = counter.modbusFault;
    document.querySelector('[data-faults="contacts"]').value = counter.contactFault;
    for (const plug of document.querySelectorAll('[data-counter-plug]')) {
      words(plug, ...(counter.plugged[plug.dataset.counterPlug] ? ['拔下插头', 'Unplug'] : ['接上插头', 'Plug in']));
    }
    for (const [pin, zh, en, made] of inputs) {
      if (pin !== 2) {
        words(made, (counter.inputs[pin] ? '✓ ' : '✗ ') + zh, en);
        made.setAttribute('aria-pressed', counter.inputs[pin]);
      }
    }
    words(stuck, ...(counter.inputs[2] ? ['松开求助按钮', 'Let the help button go'] : ['卡住求助按钮', 'Help button stuck']));
    for (const [pin, lamp] of lamps) {
      lamp.className = 'lamp' + (counter.outputs[pin] ? ' lit' : '');
    }
  });
})();
