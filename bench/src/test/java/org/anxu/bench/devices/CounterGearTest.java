package org.anxu.bench.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.contact.ContactInput;
import org.anxu.hardware.contact.ContactInput.Reading;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.contact.ContactPanel;
import org.anxu.hardware.contact.LinePins;
import org.anxu.hardware.contact.PaperSensor;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.pad.PadKey;
import org.anxu.hardware.pad.PadKeys;
import org.anxu.hardware.pad.PortPad;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.sign.LineSign;
import org.anxu.hardware.sign.ModbusSettings;
import org.anxu.hardware.sign.ModbusSign;
import org.anxu.hardware.sign.PoleDisplay;
import org.anxu.hardware.sign.Sign;
import org.anxu.hardware.sign.SignContent.Called;
import org.anxu.hardware.sign.SignContent.Serving;
import org.anxu.hardware.sign.SimulatedModbusSign.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers of sign, pad and contacts against the simulated ones, over real serial lines. */
class CounterGearTest {
  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(3);
  private final InstantSource clock = InstantSource.system();
  private SimulatedDevices devices;
  private CounterGear gear;

  @BeforeEach
  void plug() throws Exception {
    devices = new SimulatedDevices(folder, clock);
    devices.start();
    gear = devices.counter();
  }

  @AfterEach
  void end() throws Exception {
    devices.close();
    timer.shutdownNow();
  }

  private SerialSettings line(String device) {
    return SerialSettings.of(gear.path(device).toString(), 9600);
  }

  @Test
  void a_sign_unplugged_again_and_again_shows_the_newest_number_each_time() throws Exception {
    Sign sign = LineSign.serial("sign", PoleDisplay.CD5220, line("sign"), timer, clock);
    sign.start();
    for (int i = 1; i <= 4; i++) {
      sign.show(new Called("A00" + i, "call-" + i));
      String wide = "A 0 0 " + i;
      await()
          .during(Duration.ofMillis(500))
          .atMost(Duration.ofSeconds(10))
          .until(() -> gear.pole().lines().getFirst().contains(wide));
      devices.plugCounter("sign", false);
      await().until(() -> sign.status().readiness() == Readiness.ABSENT);
      assertThat(gear.pole().lines().getFirst()).isBlank();
      devices.plugCounter("sign", true);
      await().until(() -> gear.pole().lines().getFirst().contains(wide));
    }
    sign.close();
    await().until(() -> gear.pole().lines().getFirst().contains("NO CONNECTION"));
    assertThat(gear.pole().unknownBytes()).isZero();
  }

  @Test
  void a_modbus_sign_is_asked_and_answers_over_a_line() throws Exception {
    ModbusSign sign =
        ModbusSign.serial("sign", ModbusSettings.of(line("modbus-sign")), timer, clock);
    sign.start();
    sign.show(new Serving("A023"));
    await().until(() -> gear.modbus().text(0, 4).equals("A023    "));
    await().until(() -> sign.status().readiness() == Readiness.READY);
    gear.modbus().fault(Fault.GARBAGE);
    sign.show(new Serving("A024"));
    await().until(() -> sign.status().reason().equals("no-answer"));
    gear.modbus().fault(Fault.NONE);
    sign.show(new Serving("A025"));
    await().until(() -> sign.status().readiness() == Readiness.READY);
    devices.plugCounter("modbus-sign", false);
    await().until(() -> sign.status().readiness() == Readiness.ABSENT);
    devices.plugCounter("modbus-sign", true);
    await().until(() -> sign.status().readiness() == Readiness.READY);
    sign.close();
  }

  @Test
  void keys_of_a_pad_come_once_each_and_again_after_a_plug() throws Exception {
    List<PadKey> keys = new CopyOnWriteArrayList<>();
    PortPad pad = PortPad.lines("pad", PadKeys.digits(), line("pad"), timer, clock);
    pad.onKey(keys::add);
    pad.start();
    await().until(() -> pad.status().readiness() == Readiness.READY);
    gear.pad().press("1");
    await().until(() -> keys.equals(List.of(PadKey.NEXT)));
    gear.pad().garbage();
    gear.pad().hold("2");
    await().until(() -> keys.contains(PadKey.RECALL));
    devices.plugCounter("pad", false);
    await().until(() -> pad.status().readiness() == Readiness.ABSENT);
    devices.plugCounter("pad", true);
    await().until(() -> pad.status().readiness() == Readiness.READY);
    gear.pad().press("0");
    // The key held before may still repeat itself, and to a line opened anew that is a press.
    await().until(() -> keys.contains(PadKey.PAUSE));
    assertThat(keys.stream().filter(PadKey.NEXT::equals)).hasSize(1);
    pad.close();
  }

  @Test
  void contacts_of_a_board_work_and_a_missing_board_is_a_state() throws Exception {
    ContactPanel panel =
        new ContactPanel(
            new LinePins(new SerialBytePort(line("contacts"), timer), timer), timer, clock);
    ContactInput help = panel.input("help", CounterGear.HELP, Reading.BUTTON);
    PaperSensor paper =
        new PaperSensor(panel.input("paper", CounterGear.PAPER, Reading.SENSOR), clock);
    ContactOutput lamp = panel.output("lamp", CounterGear.SERVING_LAMP, true);
    AtomicInteger presses = new AtomicInteger();
    help.onPress(presses::incrementAndGet);
    panel.start();
    await().until(() -> paper.status().readiness() == Readiness.READY);
    gear.contacts().press(CounterGear.HELP);
    await().until(() -> presses.get() == 1);
    gear.contacts().close(CounterGear.PAPER, false);
    await().until(() -> paper.status().reason().equals("paper-low"));
    lamp.set(true);
    await().until(() -> gear.contacts().outputs().get(CounterGear.SERVING_LAMP));
    devices.plugCounter("contacts", false);
    await().until(() -> help.status().readiness() == Readiness.ABSENT);
    assertThat(paper.status().readiness()).isEqualTo(Readiness.ABSENT);
    devices.plugCounter("contacts", true);
    await().until(() -> help.status().readiness() == Readiness.READY);
    panel.close();
  }
}
