package org.anxu.kiosk.issuing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.outbox.BootClock;
import org.anxu.kiosk.outbox.Contact;
import org.anxu.kiosk.outbox.KeptTouch;
import org.anxu.kiosk.outbox.OfflineTicket;
import org.anxu.kiosk.outbox.Outbox;
import org.anxu.kiosk.outbox.OutboxBroken;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox as whoever gives numbers uses it: one that is broken stops no online ticket. It then
 * gives no tickets by itself, and says what is wrong as a device does.
 */
public final class KioskLedger extends ReportingDevice {
  private static final Logger LOG = LoggerFactory.getLogger(KioskLedger.class);

  private final @Nullable Outbox outbox;
  private final BootClock boot;
  private final InstantSource clock;
  private volatile @Nullable Contact contact;

  /**
   * A ledger.
   *
   * @param outbox null for a kiosk without a data folder
   * @param clock what time it is, as far as the kiosk knows
   */
  public KioskLedger(@Nullable Outbox outbox, BootClock boot, InstantSource clock) {
    super("offline-tickets", clock);
    this.outbox = outbox;
    this.boot = boot;
    this.clock = clock;
  }

  /** Reads what was kept before a restart. */
  @Override
  public void start() {
    if (outbox == null) {
      status.note(Readiness.ABSENT, "not-configured");
      return;
    }
    contact = read(Outbox::contact, Optional.<Contact>empty()).orElse(null);
    look();
  }

  /** The last contact, if there was any. */
  public Optional<Contact> contact() {
    return Optional.ofNullable(contact);
  }

  /** The server was heard; kept when something changed that offline tickets depend on. */
  public void heard(HallLink.Heard heard) {
    Contact before = contact;
    Contact now =
        new Contact(
            heard.board().at(),
            boot.boot(),
            boot.elapsed(),
            heard.catalogue(),
            heard.board(),
            heard.series());
    contact = now;
    boolean changed =
        before == null
            || heard.anew()
            || before.board().phase() != heard.board().phase()
            || !before.boot().equals(now.boot());
    if (changed) {
      write(kept -> kept.heard(now));
    }
  }

  /** Whether the kiosk may give tickets by itself now. */
  public boolean mayGive() {
    Contact last = contact;
    return working() && last != null && last.mayGive(boot, clock.instant());
  }

  private boolean working() {
    return outbox != null && status().readiness() != Readiness.FAULT;
  }

  /** Keeps a touch before it is sent. */
  void asked(IssueRequest touch) {
    write(kept -> kept.asked(touch, clock.instant()));
  }

  /** The ticket that a touch has already, by the server or by the kiosk itself. */
  Optional<IssuedTicket> known(IssueRequest touch) {
    return read(kept -> kept.touch(touch.commandId()), Optional.<KeptTouch>empty())
        .flatMap(each -> Optional.ofNullable(each.ticket()))
        .or(() ->
            read(kept -> kept.offlineOf(touch.commandId()), Optional.<OfflineTicket>empty())
                .map(this::shown));
  }

  /** Keeps the ticket of a touch before anybody sees it. */
  void answered(IssueRequest touch, IssuedTicket ticket) {
    write(kept -> kept.answered(touch.commandId(), ticket));
  }

  /** There will be no ticket for a touch. */
  void refused(IssueRequest touch) {
    write(kept -> kept.refused(touch.commandId()));
  }

  /** Keeps what became of a slip. */
  void slip(IssuedTicket ticket, KeptTouch.Slip slip) {
    write(kept -> kept.slip(ticket.ticket(), slip));
  }

  /** The touches that a restart has interrupted. */
  List<KeptTouch> unfinished() {
    return read(Outbox::unfinished, List.<KeptTouch>of());
  }

  /** Gives a ticket for a touch by itself; empty if it may not, or cannot keep it. */
  Optional<IssuedTicket> give(IssueRequest touch) {
    Contact last = contact;
    if (last == null || !working()) {
      return Optional.empty();
    }
    boolean all =
        touch.matters().stream().allMatch(each -> last.mayGive(each, boot, clock.instant()));
    if (!all) {
      return Optional.empty();
    }
    Optional<IssuedTicket> given =
        read(
            kept -> Optional.of(shown(kept.give(touch, last, boot))),
            Optional.<IssuedTicket>empty());
    given.ifPresent(ticket -> {
      LOG.info("Without the server: {}", ticket.label());
      answered(touch, ticket);
    });
    return given;
  }

  private IssuedTicket shown(OfflineTicket ticket) {
    Contact last = contact;
    String category = ticket.matters().getFirst();
    String prefix =
        last == null
            ? ""
            : last.catalogue().categories().stream()
                .filter(each -> each.code().equals(category))
                .map(Catalogue.Category::prefix)
                .findFirst()
                .orElse("");
    Instant now = last == null ? null : last.now(boot);
    return new IssuedTicket(
        ticket.visit() + ".1",
        ticket.label(prefix),
        category,
        now == null ? clock.instant() : now,
        -1,
        null,
        (last == null ? "" : last.catalogue().publicUrl()) + "/t/" + ticket.visit(),
        ticket.matters().subList(1, ticket.matters().size()));
  }

  /** The offline tickets that wait to be reported, in order. */
  List<OfflineTicket> waiting() {
    return read(Outbox::waiting, List.<OfflineTicket>of());
  }

  /** Keeps what became of a report: JOINED, KNOWN, EXPIRED or REFUSED. */
  void joined(OfflineTicket ticket, String state) {
    write(kept -> kept.joined(ticket.command(), state));
  }

  /** Lets refused tickets be reported once more. */
  void retryRefused() {
    write(Outbox::retryRefused);
  }

  /** Says how the outbox is; called now and then. */
  void look() {
    Contact last = contact;
    if (outbox == null) {
      return;
    }
    if (status().readiness() == Readiness.FAULT && last != null) {
      // Reading may work where writing does not, as on a full disk.
      write(kept -> kept.heard(last));
    }
    if (status().readiness() == Readiness.FAULT) {
      return;
    }
    LocalDate day = last == null ? null : last.board().day();
    int lost = day == null ? 0 : read(kept -> kept.lost(day), -1);
    if (lost > 0) {
      status.note(Readiness.DEGRADED, "tickets-refused");
    } else if (lost == 0) {
      status.note(Readiness.READY, "");
    }
  }

  private interface Reading<T> {
    T read(Outbox kept) throws OutboxBroken;
  }

  private interface Writing {
    void write(Outbox kept) throws OutboxBroken;
  }

  private <T> T read(Reading<T> reading, T otherwise) {
    if (outbox == null) {
      return otherwise;
    }
    try {
      return reading.read(outbox);
    } catch (OutboxBroken e) {
      broken(e);
      return otherwise;
    }
  }

  private void write(Writing writing) {
    if (outbox == null) {
      return;
    }
    try {
      writing.write(outbox);
      if (status().readiness() != Readiness.DEGRADED) {
        status.note(Readiness.READY, "");
      }
    } catch (OutboxBroken e) {
      broken(e);
    }
  }

  private void broken(OutboxBroken e) {
    if (status().readiness() != Readiness.FAULT) {
      LOG.error("{}; no tickets without the server until it works again", e.getMessage());
    }
    status.note(Readiness.FAULT, e.reason());
  }

  @Override
  public void close() {
    if (outbox != null) {
      outbox.close();
    }
  }
}
