package org.anxu.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.SilentPrinter;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of staff are done once, in time, and answered. */
class CommandDeskTest {
  private static final Instant NOW = Halls.NOW;

  @TempDir Path folder;
  private final List<Slip> slips = new ArrayList<>();
  private final AtomicInteger restarts = new AtomicInteger();
  private PrintOutcome outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");
  private final HallClock hallClock = new HallClock(() -> NOW, () -> 0);

  private StaffOrders orders() {
    return new StaffOrders(folder);
  }

  private CommandDesk desk(StaffOrders orders) {
    SlipWriter writer =
        new SlipWriter(
            SlipWriter.shipped(Phrases.CHINESE), SlipWriter.shipped(java.util.Locale.ENGLISH));
    TestPrint test = new TestPrint(new Printer(), writer, Halls::catalogue, () -> NOW);
    return new CommandDesk(orders, test, restarts::incrementAndGet, hallClock::instant, () -> NOW);
  }

  private static DeviceCommand command(String id, String kind, String text) {
    return new DeviceCommand(id, kind, NOW.plusSeconds(30), "", text, NOW.plusSeconds(600));
  }

  private final class Printer extends SilentPrinter {
    @Override
    public CompletableFuture<PrintOutcome> print(Slip slip) {
      slips.add(slip);
      return CompletableFuture.completedFuture(outcome);
    }
  }

  @Test
  void a_command_told_twice_is_done_once_and_answered_twice() {
    CommandDesk desk = desk(orders());
    AtomicInteger told = new AtomicInteger();
    desk.onChange(told::incrementAndGet);
    desk.accept(command("1", DeviceCommand.TEST_PRINT, null));
    desk.accept(command("1", DeviceCommand.TEST_PRINT, null));
    assertThat(slips).hasSize(1);
    assertThat(desk.answers()).containsExactly(new Answer("1", Answer.DONE, ""));
    assertThat(told).hasValue(2);
    desk.accept(command("2", DeviceCommand.RESTART, null));
    desk.accept(command("2", DeviceCommand.RESTART, null));
    assertThat(restarts).hasValue(1);
  }

  @Test
  void a_test_slip_has_the_customers_layout_and_no_number_that_could_be_called() {
    desk(orders()).accept(command("1", DeviceCommand.TEST_PRINT, null));
    String slip = slips.getFirst().lines().toString();
    assertThat(slip).contains("供水营业厅", "测试 TEST", "/t/test", "水费缴纳");
  }

  @Test
  void a_failed_test_print_tells_its_cause() {
    CommandDesk desk = desk(orders());
    outcome = new PrintOutcome(PrintOutcome.Result.FAILED, "cover-open");
    desk.accept(command("1", DeviceCommand.TEST_PRINT, null));
    outcome = new PrintOutcome(PrintOutcome.Result.UNCERTAIN, "late");
    desk.accept(command("2", DeviceCommand.TEST_PRINT, null));
    assertThat(desk.answers())
        .containsExactly(
            new Answer("1", Answer.FAILED, "cover-open"),
            new Answer("2", Answer.FAILED, "uncertain"));
  }

  @Test
  void what_is_late_by_the_server_s_clock_or_unknown_is_refused() throws Exception {
    CommandDesk desk = desk(orders());
    // Our own clock is an hour behind the hall's: the command is old although it seems fresh.
    hallClock.heard(NOW.plusSeconds(3_600));
    desk.accept(command("1", DeviceCommand.RESTART, null));
    desk.accept(new DeviceCommand("2", "DANCE", NOW.plusSeconds(3_630), "", null, null));
    desk.accept(
        new DeviceCommand("3", DeviceCommand.MESSAGE, NOW.plusSeconds(3_630), "", null, null));
    assertThat(desk.answers())
        .containsExactly(
            new Answer("1", Answer.REFUSED, "expired"),
            new Answer("2", Answer.REFUSED, "unknown-kind"),
            new Answer("3", Answer.REFUSED, "no-words"));
    assertThat(restarts).hasValue(0);
  }

  @Test
  void news_of_a_call_for_help_is_left_to_others() {
    CommandDesk desk = desk(orders());
    desk.accept(command("1", DeviceCommand.GUIDE_COMING, null));
    assertThat(desk.answers()).isEmpty();
  }

  @Test
  void a_lock_outlives_a_restart_and_its_end_does_too() {
    desk(orders()).accept(command("1", DeviceCommand.LOCK, "正在维修"));
    StaffOrders restarted = orders();
    assertThat(restarted.locked()).isEqualTo("正在维修");
    desk(restarted).accept(command("2", DeviceCommand.UNLOCK, null));
    assertThat(restarted.locked()).isNull();
    assertThat(orders().locked()).isNull();
  }

  @Test
  void a_lock_that_cannot_be_kept_holds_and_says_so() {
    StaffOrders nowhere = new StaffOrders(Path.of("/proc/none"));
    CommandDesk desk = desk(nowhere);
    desk.accept(command("1", DeviceCommand.LOCK, ""));
    assertThat(nowhere.locked()).isEmpty();
    assertThat(desk.answers()).containsExactly(new Answer("1", Answer.FAILED, "not-kept"));
  }

  @Test
  void a_line_is_shown_until_its_time_by_the_server_s_clock() throws Exception {
    StaffOrders orders = orders();
    CommandDesk desk = desk(orders);
    hallClock.heard(NOW.minusSeconds(60));
    desk.accept(command("1", DeviceCommand.MESSAGE, "请到二楼办理"));
    assertThat(orders.line(NOW.plus(Duration.ofMinutes(10)))).isEqualTo("请到二楼办理");
    assertThat(orders.line(NOW.plus(Duration.ofMinutes(11)))).isEmpty();
    desk.accept(command("2", DeviceCommand.MESSAGE, ""));
    assertThat(orders.line(NOW)).isEmpty();
  }

  @Test
  void only_the_last_answers_are_told() {
    CommandDesk desk = desk(orders());
    for (int i = 0; i < 100; i++) {
      desk.accept(command("c" + i, "DANCE", null));
    }
    assertThat(desk.answers()).hasSize(8);
    assertThat(desk.answers().getLast().command()).isEqualTo("c99");
  }
}
