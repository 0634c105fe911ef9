package org.anxu.hardware.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscPosPrinterTest {
  private static final Slip SLIP =
      new Slip(
          List.of(
              new Slip.Text("城市供水营业厅", Size.LARGE, Alignment.CENTRE),
              new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.Text("前面还有 5 位", Size.NORMAL, Alignment.LEFT),
              new Slip.QrCode("http://127.0.0.1:8080/t/7f3kq0x2m5v8"),
              new Slip.Feed(1)));
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final SimulatedPrinter paper =
      new SimulatedPrinter(576, 200_000, timer, InstantSource.system());
  private final LoopbackPort port = new LoopbackPort(paper);
  private final EscPosPrinter printer =
      new EscPosPrinter(
          "printer",
          new PrinterSettings(
              PrinterProfile.named("clone-80"),
              LIMIT,
              Duration.ofMillis(300),
              Duration.ofMillis(50),
              2),
          port,
          timer,
          InstantSource.system());

  @AfterEach
  void end() {
    printer.close();
    timer.shutdownNow();
  }

  @Test
  void a_slip_is_printed_once_and_confirmed() throws Exception {
    ready();
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.PRINTED, ""));
    assertThat(paper.slips()).hasSize(1);
    assertThat(paper.slips().getFirst().text()).isEqualTo("城市供水营业厅\nA023\n前面还有 5 位");
    assertThat(paper.unknownCommands()).isZero();
  }

  @Test
  void jobs_come_out_in_order() throws Exception {
    ready();
    CompletableFuture<PrintOutcome> first = printer.print(text("one"));
    CompletableFuture<PrintOutcome> second = printer.print(text("two"));
    assertThat(outcome(first).result()).isEqualTo(Result.PRINTED);
    assertThat(outcome(second).result()).isEqualTo(Result.PRINTED);
    assertThat(paper.slips()).extracting(PrintedSlip::text).containsExactly("two", "one");
  }

  @Test
  void a_full_queue_is_answered_busy() throws Exception {
    ready();
    List<CompletableFuture<PrintOutcome>> jobs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      jobs.add(printer.print(text("slip " + i)));
    }
    List<PrintOutcome> outcomes = new ArrayList<>();
    for (CompletableFuture<PrintOutcome> job : jobs) {
      outcomes.add(outcome(job));
    }
    assertThat(outcomes).contains(new PrintOutcome(Result.FAILED, "busy"));
    long printed = outcomes.stream().filter(o -> o.result() == Result.PRINTED).count();
    assertThat(paper.slips()).hasSize((int) printed);
  }

  @Test
  void without_a_line_nothing_is_sent_and_the_answer_comes_at_once() throws Exception {
    printer.start();
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.FAILED, "absent"));
    assertThat(port.sent()).isEmpty();
  }

  @Test
  void no_job_begins_while_the_cover_is_open() throws Exception {
    ready();
    paper.set(Fault.COVER_OPEN, true);
    await().until(() -> printer.status().reason().equals("cover-open"));
    assertThat(printer.status().readiness()).isEqualTo(Readiness.FAULT);
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "cover-open"));
    paper.set(Fault.COVER_OPEN, false);
    await().until(() -> printer.status().readiness() == Readiness.READY);
    assertThat(paper.slips()).isEmpty();
    assertThat(outcome(printer.print(SLIP)).result()).isEqualTo(Result.PRINTED);
    assertThat(paper.slips()).hasSize(1);
  }

  @Test
  void no_job_begins_without_paper_even_if_the_status_is_not_yet_known() throws Exception {
    ready();
    paper.set(Fault.PAPER_OUT, true);
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "paper-out"));
    assertThat(new String(port.sent(), StandardCharsets.ISO_8859_1)).doesNotContain("A023");
  }

  @Test
  void paper_that_ends_in_the_middle_fails_the_job_and_its_rest_never_comes_out() throws Exception {
    ready();
    paper.runOutAfter(2);
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "paper-out"));
    paper.set(Fault.PAPER_OUT, false);
    await().until(() -> printer.status().readiness() == Readiness.READY);
    assertThat(outcome(printer.print(text("next"))).result()).isEqualTo(Result.PRINTED);
    assertThat(paper.slips()).hasSize(2);
    assertThat(paper.slips().getFirst().text()).isEqualTo("next");
    assertThat(paper.slips().getLast().pictures()).as("the torn one has no QR").isEmpty();
  }

  @Test
  void a_line_lost_before_the_cut_fails_the_job() throws Exception {
    ready();
    port.cutAfter(700);
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "unplugged"));
    assertThat(printer.status().readiness()).isEqualTo(Readiness.ABSENT);
    port.plug();
    await().until(() -> printer.status().readiness() == Readiness.READY);
    assertThat(outcome(printer.print(text("next"))).result()).isEqualTo(Result.PRINTED);
    assertThat(paper.slips().getFirst().text()).isEqualTo("next");
    assertThat(paper.slips()).hasSize(2);
  }

  @Test
  void a_line_lost_after_all_was_sent_leaves_it_uncertain() throws Exception {
    paper.set(Fault.MUTE, false);
    ready();
    paper.late(Duration.ofMillis(150));
    CompletableFuture<PrintOutcome> job = printer.print(SLIP);
    await().until(() -> !paper.slips().isEmpty());
    port.unplug();
    assertThat(outcome(job)).isEqualTo(new PrintOutcome(Result.UNCERTAIN, "unplugged"));
  }

  @Test
  void a_printer_that_cannot_confirm_has_been_sent_it() throws Exception {
    ready();
    paper.set(Fault.UNCONFIRMING, true);
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.SENT, ""));
    assertThat(paper.slips()).hasSize(1);
  }

  @Test
  void a_mute_printer_is_unknown_and_gets_nothing() throws Exception {
    paper.set(Fault.MUTE, true);
    printer.start();
    port.plug();
    await().until(() -> printer.status().reason().equals("mute"));
    assertThat(printer.status().readiness()).isEqualTo(Readiness.UNKNOWN);
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.FAILED, "mute"));
    assertThat(paper.slips()).isEmpty();
  }

  @Test
  void a_printer_that_falls_mute_in_the_middle_is_answered_at_the_limit() throws Exception {
    ready();
    paper.onCut(slip -> paper.set(Fault.MUTE, true)); // before it can confirm
    long begun = System.nanoTime();
    PrintOutcome outcome = outcome(printer.print(SLIP));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusMillis(300));
    assertThat(outcome).isEqualTo(new PrintOutcome(Result.UNCERTAIN, "mute"));
  }

  @Test
  void a_line_that_takes_nothing_is_answered_at_the_limit() throws Exception {
    ready();
    paper.late(Duration.ofMillis(20));
    CompletableFuture<PrintOutcome> job = printer.print(SLIP);
    port.stick();
    long begun = System.nanoTime();
    PrintOutcome outcome = outcome(job);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusMillis(300));
    assertThat(outcome.result()).isNotIn(Result.PRINTED, Result.SENT);
  }

  @Test
  void late_answers_make_it_unknown_but_are_still_understood() {
    ready();
    paper.late(Duration.ofMillis(400));
    await().until(() -> printer.status().reason().equals("mute"));
    paper.set(Fault.COVER_OPEN, true);
    await().until(() -> printer.status().reason().equals("cover-open"));
  }

  @Test
  void paper_near_its_end_is_told_and_does_not_stop_printing() throws Exception {
    ready();
    paper.set(Fault.PAPER_LOW, true);
    await().until(() -> printer.status().readiness() == Readiness.DEGRADED);
    assertThat(printer.status().reason()).isEqualTo("paper-low");
    assertThat(outcome(printer.print(SLIP)).result()).isEqualTo(Result.PRINTED);
  }

  @Test
  void closing_answers_every_job() throws Exception {
    ready();
    paper.set(Fault.UNCONFIRMING, true);
    List<CompletableFuture<PrintOutcome>> jobs = List.of(printer.print(SLIP), printer.print(SLIP));
    printer.close();
    for (CompletableFuture<PrintOutcome> job : jobs) {
      assertThat(outcome(job).result()).isIn(Result.FAILED, Result.UNCERTAIN);
    }
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.FAILED, "closed"));
  }

  @Test
  void a_code_too_large_for_the_paper_is_a_failed_job_not_a_crash() throws Exception {
    ready();
    Slip tooMuch = new Slip(List.of(new Slip.QrCode("x".repeat(3000))));
    assertThat(outcome(printer.print(tooMuch)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "does-not-fit"));
    assertThat(outcome(printer.print(SLIP)).result()).isEqualTo(Result.PRINTED);
  }

  private void ready() {
    printer.start();
    port.plug();
    await().until(() -> printer.status().readiness() == Readiness.READY);
  }

  private static Slip text(String text) {
    return new Slip(List.of(new Slip.Text(text, Size.NORMAL, Alignment.LEFT)));
  }

  private static PrintOutcome outcome(CompletableFuture<PrintOutcome> job) throws Exception {
    return job.get(LIMIT.toMillis() + 500, TimeUnit.MILLISECONDS);
  }
}
