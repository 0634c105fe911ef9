package org.anxu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.HallView.Offer;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole kiosk, without a screen, whose server goes away and comes back. */
class KioskAloneTest {
  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private ConfigurableApplicationContext app;

  private void start() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
    app =
        new SpringApplicationBuilder(KioskApp.class)
            .properties("spring.config.name=anxu-kiosk")
            .run(
                "--server.port=0",
                "--anxu.kiosk.server=" + server.address(),
                "--anxu.kiosk.data=" + folder,
                "--anxu.kiosk.token-file=" + token);
  }

  @AfterEach
  void stop() {
    app.close();
    server.close();
  }

  /** The hall as it is at this moment: offline tickets are of the day that it says. */
  private static BoardState today() {
    BoardState open = Halls.board(DayPhase.OPEN);
    return BoardBuilder.of(open)
        .at(Instant.now())
        .day(LocalDate.now(ZoneId.of(open.zone())))
        .board();
  }

  private HallLink link() {
    return app.getBean(HallLink.class);
  }

  private IssuedTicket take(IssueRequest touch) {
    IssueOutcome outcome = app.getBean(TicketDesk.class).take(touch).join();
    assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
    return ((IssueOutcome.Issued) outcome).ticket();
  }

  @Test
  void it_gives_its_own_numbers_also_after_a_restart_and_reports_them_in_order() throws Exception {
    server.show(today());
    start();
    await().until(() -> link().view().offer() == Offer.OPEN);
    server.answer(503);
    IssueRequest touch = Halls.touch("payment");
    IssuedTicket first = take(touch);
    assertThat(first.label()).isEqualTo("A-K1-01");
    assertThat(first.placeKnown()).isFalse();
    assertThat(take(touch)).as("a second tap").isEqualTo(first);
    await().atMost(Duration.ofSeconds(8)).until(() -> link().view().offer() == Offer.BY_ITSELF);
    app.close();

    start();
    assertThat(link().view().offer()).isEqualTo(Offer.BY_ITSELF);
    assertThat(take(Halls.touch("install")).label()).isEqualTo("C-K1-02");
    assertThat(server.joined()).isEmpty();

    server.answer(200);
    await().atMost(Duration.ofSeconds(8)).until(() -> server.joined().size() == 2);
    assertThat(server.joined()).extracting(OfflineRequest::number).containsExactly(1, 2);
    assertThat(server.joined().getFirst().commandId()).isEqualTo(touch.commandId());
    assertThat(server.joined().getFirst().rebooted()).isFalse();
    assertThat(take(Halls.touch("payment")).label()).isEqualTo("A023");
  }
}
