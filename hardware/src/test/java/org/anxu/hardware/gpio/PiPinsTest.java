package org.anxu.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.spi.MockSpi;
import com.pi4j.plugin.mock.provider.spi.MockSpiProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.contact.ContactInput;
import org.anxu.hardware.contact.ContactInput.Reading;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.contact.ContactPanel;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.sign.MatrixSign;
import org.anxu.hardware.sign.SignContent;
import org.anxu.hardware.sign.SimulatedMatrix;
import org.anxu.hardware.sign.SpiBus.BusUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Pi4J paths, against its mock, and on machines without any pins. */
class PiPinsTest {
  @TempDir Path dev;

  /** One thread, in which the mock's buffer is read as well: it is not made for two. */
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

  private final Context mock =
      Pi4J.newContextBuilder()
          .disableShutdownHook()
          .add(
              MockDigitalInputProvider.newInstance(),
              MockDigitalOutputProvider.newInstance(),
              MockSpiProvider.newInstance())
          .build();
  private final PiProviders mocks =
      new PiProviders(
          mock, MockDigitalInputProvider.ID, MockDigitalOutputProvider.ID, MockSpiProvider.ID);

  @AfterEach
  void end() {
    timer.shutdownNow();
    mock.shutdown();
  }

  @Test
  void buttons_lamps_and_relays_work_through_pi4j() throws Exception {
    Files.createFile(dev.resolve("gpiochip0"));
    ContactPanel panel = panel(new PiPins(new DeviceNodes(dev), () -> mocks, timer));
    ContactInput button = panel.input("help", 17, Reading.BUTTON);
    ContactOutput lamp = panel.output("lamp", 5, true);
    ContactOutput relay = panel.output("relay", 6, false);
    AtomicInteger presses = new AtomicInteger();
    button.onPress(presses::incrementAndGet);
    panel.start();
    await().until(() -> button.status().readiness() == Readiness.READY);
    MockDigitalInput pin = mock.getIO("input-17", MockDigitalInput.class);
    await().until(button::closed); // a mock begins low, and low is closed
    pin.mockState(DigitalState.HIGH);
    await().until(() -> !button.closed());
    assertThat(presses).hasValue(0);
    for (int i = 0; i < 9; i++) {
      pin.mockState(i % 2 == 0 ? DigitalState.LOW : DigitalState.HIGH);
    }
    await().until(() -> presses.get() == 1);
    assertThat(level("output-5")).isEqualTo(DigitalState.LOW);
    assertThat(level("output-6")).isEqualTo(DigitalState.HIGH);
    lamp.set(true);
    relay.set(true);
    await().until(() -> level("output-5") == DigitalState.HIGH);
    await().until(() -> level("output-6") == DigitalState.LOW);
    panel.close();
    await().until(() -> button.status().readiness() == Readiness.ABSENT);
  }

  private DigitalState level(String id) {
    return mock.getIO(id, DigitalOutput.class).state();
  }

  @Test
  void a_pin_that_is_taken_is_refused_and_the_others_work() throws Exception {
    Files.createFile(dev.resolve("gpiochip0"));
    mock.create(
        DigitalOutput.newConfigBuilder(mock)
            .id("somebody")
            .address(5)
            .provider(MockDigitalOutputProvider.ID)
            .build());
    ContactPanel panel = panel(new PiPins(new DeviceNodes(dev), () -> mocks, timer));
    ContactOutput taken = panel.output("taken", 5, true);
    ContactOutput free = panel.output("free", 6, true);
    panel.start();
    await().until(() -> taken.status().reason().equals("pin-refused"));
    assertThat(taken.status().readiness()).isEqualTo(Readiness.ABSENT);
    await().until(() -> free.status().readiness() == Readiness.READY);
    panel.close();
  }

  @Test
  void a_machine_without_pins_says_so_and_starts_all_the_same() {
    ContactPanel panel = panel(new PiPins(new DeviceNodes(dev), () -> mocks, timer));
    ContactInput button = panel.input("help", 17, Reading.BUTTON);
    panel.start();
    await().until(() -> button.status().reason().equals("no-gpio"));
    assertThat(button.status().readiness()).isEqualTo(Readiness.ABSENT);
    panel.close();
  }

  @Test
  void what_pi4j_cannot_do_here_is_a_state_and_no_crash() throws Exception {
    Files.createFile(dev.resolve("gpiochip0"));
    ContactPanel panel = panel(new PiPins(new DeviceNodes(dev), PiProviders::pins, timer));
    ContactInput button = panel.input("help", 17, Reading.BUTTON);
    panel.start();
    await()
        .until(() ->
            button.status().reason().equals("not-supported")
                || button.status().readiness() == Readiness.READY); // this is a Pi
    panel.close();
  }

  @Test
  void a_matrix_is_drawn_through_pi4j_as_on_a_simulated_bus() throws Exception {
    Path node = Files.createFile(dev.resolve("spidev0.1"));
    PiSpiBus bus = new PiSpiBus(node, () -> mocks);
    MatrixSign sign = new MatrixSign("sign", 4, bus, timer, InstantSource.system());
    sign.start();
    await().until(() -> sign.status().readiness() == Readiness.READY);
    MockSpi spi = mock.getIO("spi-0-1", MockSpi.class);
    timer.submit(spi::readEntireMockBuffer).get();
    sign.show(new SignContent.Serving("A032"));
    SimulatedMatrix seen = new SimulatedMatrix(4);
    seen.open();
    await()
        .until(() -> {
          byte[] sent = timer.submit(spi::readEntireMockBuffer).get();
          for (int at = 0; at + 8 <= sent.length; at += 8) {
            seen.write(java.util.Arrays.copyOfRange(sent, at, at + 8));
          }
          return seen.lines().getFirst().equals("...#......###.....###.....###...");
        });
    sign.close();
  }

  @Test
  void a_bus_that_is_not_there_or_has_another_name_is_told_apart() {
    assertThatThrownBy(() -> new PiSpiBus(dev.resolve("spidev0.0"), () -> mocks).open())
        .isInstanceOfSatisfying(
            BusUnavailable.class, e -> assertThat(e.reason()).isEqualTo("no-spi"));
    assertThatThrownBy(() -> new PiSpiBus(Path.of("/dev/ttyUSB0")))
        .hasMessageContaining("/dev/spidev0.0");
    assertThat(PiSpiBus.isBus("/dev/spidev0.1")).isTrue();
  }

  private ContactPanel panel(Pins pins) {
    return new ContactPanel(pins, timer, InstantSource.system());
  }
}
