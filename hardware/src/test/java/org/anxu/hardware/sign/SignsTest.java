package org.anxu.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.FakeLine;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.sign.SignContent.Called;
import org.anxu.hardware.sign.SignContent.NoConnection;
import org.anxu.hardware.sign.SignContent.Serving;
import org.anxu.hardware.sign.SimulatedModbusSign.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The drivers with simulated signs at the other end. */
class SignsTest {
  private static final SerialSettings LINE = SerialSettings.of("/dev/null", 9600);

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final InstantSource clock = InstantSource.system();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void a_pole_display_shows_the_newest_content_when_it_is_plugged_in_and_again_after_a_plug() {
    SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
    FakeLine line = new FakeLine(pole::receive);
    LineSign sign = new LineSign("sign", PoleDisplay.CD5220, line, timer, clock);
    sign.start();
    assertThat(sign.status().reason()).isEqualTo("not-started");
    sign.show(new Serving("A001"));
    sign.show(new Serving("A002"));
    line.plug();
    await().until(() -> pole.lines().getFirst().contains("A 0 0 2"));
    assertThat(sign.status().readiness()).isEqualTo(Readiness.READY);
    line.unplug();
    await().until(() -> sign.status().readiness() == Readiness.ABSENT);
    assertThat(sign.status().reason()).isEqualTo("unplugged");
    sign.show(new Serving("A003"));
    sign.brightness(1);
    pole.powerCycle();
    line.plug();
    await().until(() -> pole.lines().getFirst().contains("A 0 0 3") && pole.brightness() == 1);
    sign.close();
  }

  @Test
  void a_new_call_and_a_recall_flash_three_times_and_then_stand_still() {
    SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
    List<String> seen = new CopyOnWriteArrayList<>();
    pole.onChange(() -> seen.add(pole.lines().getFirst().strip()));
    FakeLine line = new FakeLine(pole::receive);
    LineSign sign = new LineSign("sign", PoleDisplay.DM_D, line, timer, clock);
    sign.start();
    line.plug();
    await().until(() -> seen.size() == 1);
    for (String occasion : List.of("call-1", "recall-1")) {
      seen.clear();
      sign.show(new Called("A023", occasion));
      sign.show(new Called("A023", ""));
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> seen.stream().filter("A 0 2 3"::equals).count() >= 3);
      await().during(Duration.ofMillis(600)).until(() -> seen.getLast().equals("A 0 2 3"));
      assertThat(seen.stream().filter(String::isEmpty).count()).isBetween(3L, 4L);
    }
    sign.show(new Called("A023", "recall-1"));
    await().during(Duration.ofMillis(500)).until(() -> pole.lines().getFirst().contains("A"));
    sign.close();
  }

  @Test
  void an_ended_program_leaves_no_number_on_the_sign() {
    SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
    FakeLine line = new FakeLine(pole::receive);
    LineSign sign = new LineSign("sign", PoleDisplay.DM_D, line, timer, clock);
    sign.start();
    line.plug();
    sign.show(new Serving("A001"));
    await().until(() -> pole.lines().getFirst().contains("A 0 0 1"));
    sign.close();
    assertThat(pole.lines().getFirst().strip()).isEqualTo("NO CONNECTION");
  }

  @Test
  void a_matrix_without_a_bus_is_absent_and_shows_when_there_is_one() {
    SimulatedMatrix matrix = new SimulatedMatrix(4);
    matrix.plugged(false);
    MatrixSign sign = new MatrixSign("sign", 4, matrix, timer, clock);
    sign.start();
    sign.show(new Serving("A032"));
    await().until(() -> sign.status().reason().equals("no-spi"));
    assertThat(sign.status().readiness()).isEqualTo(Readiness.ABSENT);
    matrix.plugged(true);
    await().atMost(Duration.ofSeconds(8)).until(() -> sign.status().readiness() == Readiness.READY);
    assertThat(matrix.lines()).isEqualTo(MatrixPicture.of(new Serving("A032"), true, 4).lines());
    sign.brightness(2);
    await().until(() -> matrix.intensity() == 3);
    matrix.plugged(false);
    sign.show(new NoConnection());
    await().until(() -> sign.status().reason().equals("bus-error"));
    matrix.plugged(true);
    await().atMost(Duration.ofSeconds(8)).until(() -> sign.status().readiness() == Readiness.READY);
    sign.show(new Serving("ABC-K123-123"));
    await().until(() -> sign.status().reason().equals("does-not-fit"));
    sign.close();
    await().until(() -> sign.status().reason().equals("closed"));
    assertThat(matrix.lines()).isEqualTo(MatrixPicture.of(new NoConnection(), true, 4).lines());
  }

  @Test
  void a_modbus_sign_shows_confirms_and_says_what_is_wrong() {
    SimulatedModbusSign far = new SimulatedModbusSign(1, timer);
    FakeLine line = new FakeLine(far::receive);
    far.answersTo(line::answer);
    ModbusSign sign = new ModbusSign("sign", quick(-1), line, timer, clock);
    sign.start();
    line.plug();
    await().until(() -> sign.status().readiness() == Readiness.READY);
    sign.show(new Serving("A023"));
    await().until(() -> far.text(0, 4).equals("A023    "));
    far.fault(Fault.MUTE);
    int before = far.understood();
    sign.show(new Serving("A024"));
    await().until(() -> sign.status().reason().equals("no-answer"));
    assertThat(sign.status().readiness()).isEqualTo(Readiness.UNKNOWN);
    assertThat(far.understood() - before).as("attempts").isEqualTo(3);
    far.fault(Fault.GARBAGE);
    sign.show(new Serving("A025"));
    await().until(() -> far.text(0, 4).equals("A025    "));
    assertThat(sign.status().reason()).isEqualTo("no-answer");
    far.fault(Fault.REFUSES);
    sign.show(new Serving("A026"));
    await().until(() -> sign.status().reason().equals("refused-2"));
    assertThat(sign.status().readiness()).isEqualTo(Readiness.FAULT);
    far.fault(Fault.NONE);
    sign.show(new Serving("A027"));
    await().until(() -> sign.status().readiness() == Readiness.READY);
    sign.show(new Serving("ABC-K123-123"));
    await().until(() -> sign.status().reason().equals("does-not-fit"));
    assertThat(far.text(0, 4)).isEqualTo("----    ");
    line.unplug();
    await().until(() -> sign.status().readiness() == Readiness.ABSENT);
    sign.close();
  }

  @Test
  void an_adapters_echo_of_the_request_is_not_taken_for_an_answer() {
    FakeLine[] line = new FakeLine[1];
    line[0] = new FakeLine(bytes -> line[0].answer(bytes));
    ModbusSign sign = new ModbusSign("sign", quick(-1), line[0], timer, clock);
    sign.start();
    line[0].plug();
    await().until(() -> sign.status().reason().equals("no-answer"));
    sign.close();
  }

  @Test
  void a_sign_that_takes_no_brightness_shows_numbers_all_the_same() {
    SimulatedModbusSign far = new SimulatedModbusSign(1, timer);
    FakeLine line = new FakeLine(far::receive);
    far.answersTo(line::answer);
    ModbusSign refusing = new ModbusSign("sign", quick(500), line, timer, clock);
    refusing.start();
    line.plug();
    refusing.show(new Serving("A023"));
    await().until(() -> far.text(0, 4).equals("A023    "));
    await().until(() -> refusing.status().reason().equals("brightness-refused"));
    refusing.close();
    FakeLine second = new FakeLine(far::receive);
    far.answersTo(second::answer);
    ModbusSign taking = new ModbusSign("sign", quick(20), second, timer, clock);
    taking.start();
    second.plug();
    taking.brightness(2);
    await().until(() -> far.values(20, 1).equals(List.of(2)));
    await().until(() -> taking.status().readiness() == Readiness.READY);
    taking.close();
  }

  private static ModbusSettings quick(int brightnessRegister) {
    return new ModbusSettings(
        LINE, 1, 0, 4, ModbusSettings.Encoding.ASCII, brightnessRegister, Duration.ofMillis(60), 3);
  }
}
