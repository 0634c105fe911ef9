package org.anxu.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.SteppedBoot;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.OfflineRequest;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final IssueRequest ONE =
      new IssueRequest("touch-0001", "payment", List.of("install"), List.of("8812345678"), null);
  private static final IssueRequest TWO = new IssueRequest("touch-0002", "payment");

  @TempDir Path folder;
  private final SteppedBoot boot = new SteppedBoot();

  private Contact contact(int last) {
    return new Contact(
        Halls.NOW,
        boot.boot(),
        boot.elapsed(),
        Halls.catalogue(),
        Halls.board(DayPhase.OPEN),
        new OfflineSeries("K1", TODAY, last));
  }

  @Test
  void the_series_goes_on_after_a_restart_and_after_what_the_server_knows() throws Exception {
    Contact heard = contact(0);
    try (Outbox outbox = new Outbox(folder)) {
      assertThat(outbox.give(ONE, heard, boot).number()).isEqualTo(1);
    }
    try (Outbox outbox = new Outbox(folder)) {
      assertThat(outbox.give(TWO, heard, boot).label("A")).isEqualTo("A-K1-02");
      assertThat(outbox.waiting()).extracting(OfflineTicket::number).containsExactly(1, 2);
      IssueRequest three = new IssueRequest("touch-0003", "payment");
      assertThat(outbox.give(three, contact(6), boot).label("A")).isEqualTo("A-K1-07");
    }
  }

  @Test
  void a_touch_has_one_offline_ticket_however_often_it_is_given() throws Exception {
    try (Outbox outbox = new Outbox(folder)) {
      OfflineTicket first = outbox.give(ONE, contact(0), boot);
      assertThat(outbox.give(ONE, contact(0), boot)).isEqualTo(first);
      assertThat(outbox.waiting()).hasSize(1);
      outbox.joined("touch-0001", "JOINED");
      assertThat(outbox.give(ONE, contact(0), boot)).isEqualTo(first);
      assertThat(outbox.waiting()).isEmpty();
    }
  }

  @Test
  void in_one_boot_the_report_says_how_long_after_the_contact_it_was_given() throws Exception {
    Contact heard = contact(0);
    boot.passes(Duration.ofSeconds(90));
    try (Outbox outbox = new Outbox(folder)) {
      OfflineTicket ticket = outbox.give(ONE, heard, boot);
      boot.startsAgain();
      OfflineRequest report = outbox.waiting().getFirst().report(boot);
      assertThat(report.elapsedMillis()).isEqualTo(90_000);
      assertThat(report.rebooted()).isFalse();
      assertThat(report.boot()).isEqualTo(ticket.boot()).isEqualTo("boot-1");
      assertThat(report.lastContact()).isEqualTo(Halls.NOW);
      assertThat(report.further()).containsExactly("install");
    }
  }

  @Test
  void after_another_start_it_says_how_long_ago_as_far_as_the_present_start_knows()
      throws Exception {
    Contact heard = contact(0);
    boot.startsAgain();
    try (Outbox outbox = new Outbox(folder)) {
      OfflineTicket ticket = outbox.give(ONE, heard, boot);
      boot.passes(Duration.ofSeconds(40));
      assertThat(ticket.report(boot).rebooted()).isTrue();
      assertThat(ticket.report(boot).elapsedMillis()).isEqualTo(40_000);
      boot.startsAgain();
      assertThat(ticket.report(boot).elapsedMillis()).isEqualTo(20_000);
      assertThat(ticket.report(boot).boot()).isEqualTo("boot-3");
    }
  }

  @Test
  void contact_and_slips_outlive_a_restart_and_no_account_is_kept() throws Exception {
    try (Outbox outbox = new Outbox(folder)) {
      outbox.heard(contact(3));
      outbox.asked(ONE, Instant.now());
      outbox.answered("touch-0001", Halls.ticket());
      outbox.slip("t-1", KeptTouch.Slip.PRINTING);
    }
    try (Outbox outbox = new Outbox(folder)) {
      assertThat(outbox.contact()).contains(contact(3));
      KeptTouch kept = outbox.unfinished().getFirst();
      assertThat(kept.ticket()).isEqualTo(Halls.ticket());
      assertThat(kept.slip()).isEqualTo(KeptTouch.Slip.PRINTING);
      assertThat(kept.again().matters()).containsExactly("payment", "install");
      outbox.slip("t-1", KeptTouch.Slip.PRINTED);
      assertThat(outbox.unfinished()).isEmpty();
    }
    assertThat(Files.readString(folder.resolve("outbox.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("8812345678");
  }

  @Test
  void a_damaged_file_is_named_and_left_alone() throws Exception {
    Path file = Files.writeString(folder.resolve("outbox.db"), "no database ".repeat(100));
    try (Outbox outbox = new Outbox(folder)) {
      assertThatThrownBy(outbox::contact)
          .isInstanceOfSatisfying(
              OutboxBroken.class, e -> assertThat(e.reason()).isEqualTo("file-damaged"));
    }
    assertThat(Files.readString(file)).startsWith("no database");
  }

  @Test
  void no_ticket_is_given_on_another_day_without_a_mark_or_against_a_pause() {
    Contact heard = contact(0);
    boot.passes(Duration.ofHours(1));
    assertThat(heard.mayGive("payment", boot, Halls.NOW)).isTrue();
    assertThat(heard.mayGive("nothing", boot, Halls.NOW)).isFalse();
    boot.passes(Duration.ofHours(24));
    assertThat(heard.mayGive("payment", boot, Halls.NOW)).isFalse();
    boot.startsAgain();
    assertThat(heard.mayGive("payment", boot, Halls.NOW.plusSeconds(60))).isTrue();
    assertThat(heard.mayGive("payment", boot, Halls.NOW.minusSeconds(60)))
        .as("a clock that went back knows no day")
        .isFalse();
    Contact paused =
        new Contact(
            Halls.NOW,
            boot.boot(),
            boot.elapsed(),
            Halls.catalogue(),
            Halls.paused(true, Halls.NOW),
            new OfflineSeries("K1", TODAY, 0));
    assertThat(paused.mayGive("payment", boot, Halls.NOW)).isFalse();
    assertThat(paused.mayGive("install", boot, Halls.NOW)).isTrue();
    Contact unmarked =
        new Contact(
            Halls.NOW,
            boot.boot(),
            boot.elapsed(),
            Halls.catalogue(),
            Halls.board(DayPhase.OPEN),
            new OfflineSeries(null, TODAY, 0));
    assertThat(unmarked.mayGive("payment", boot, Halls.NOW)).isFalse();
  }
}
