package org.anxu.server.phone;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.anxu.protocol.Wire;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Coalescing;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.rating.Ratings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every page of a ticket that is open on a phone. After a change the hall is looked at once for all
 * of them, at most twice a second, and each page is told if its own ticket's state has changed.
 */
@Component
class PhonePages implements AutoCloseable {
  /** Pages open at once at the most; those beyond ask now and then. */
  static final int MOST = 2_000;

  /** Pages open at once for one ticket: a family's phones. */
  static final int MOST_OF_A_TICKET = 6;

  /** So often a page is told that the connection lives, whatever happens. */
  static final Duration BEAT = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(PhonePages.class);
  private static final Duration READABLE = Duration.ofMillis(500);

  private final Sequencer sequencer;
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;
  private final Ratings ratings;
  private final Set<PhoneStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean lookWaits = new AtomicBoolean();
  private final Coalescing calm = new Coalescing(READABLE, this::lookSoon);
  private final ScheduledExecutorService teller =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("phone-pages").factory());

  PhonePages(
      Sequencer sequencer, HallCatalogue catalogue, BoardTranslator translator, Ratings ratings) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.translator = translator;
    this.ratings = ratings;
    sequencer.onCommitted((_, _) -> changed());
    teller.scheduleWithFixedDelay(
        this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A ticket's state now; empty when there is no such ticket today. */
  CompletableFuture<Optional<TicketStatus>> status(VisitId visit) {
    return sequencer.ask(
        (hall, now) -> new Statuses(hall, now, catalogue, translator, ratings).of(visit));
  }

  /** Whether one more page of this ticket may stay open. */
  boolean hasRoomFor(VisitId visit) {
    return open.size() < MOST
        && open.stream().filter(page -> page.visit().equals(visit)).count() < MOST_OF_A_TICKET;
  }

  /** A page is open from now on. */
  void opened(PhoneStream page) {
    open.add(page);
    // What happened between its first state and now is told to it as well.
    changed();
  }

  /** A page is closed. */
  void closed(PhoneStream page) {
    open.remove(page);
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  /** Something that the pages show has changed. */
  void changed() {
    if (!open.isEmpty() && calm.mayLookNow()) {
      lookSoon();
    }
  }

  private void lookSoon() {
    if (lookWaits.compareAndSet(false, true)) {
      try {
        teller.execute(this::look);
      } catch (RejectedExecutionException e) {
        log.debug("pages are told nothing more, the server stops");
      }
    }
  }

  private void look() {
    lookWaits.set(false);
    Set<VisitId> visits = open.stream().map(PhoneStream::visit).collect(Collectors.toSet());
    try {
      tell(
          sequencer
              .ask((hall, now) -> {
                Statuses statuses = new Statuses(hall, now, catalogue, translator, ratings);
                Map<VisitId, Optional<TicketStatus>> found = HashMap.newHashMap(visits.size());
                visits.forEach(visit -> found.put(visit, statuses.of(visit)));
                return found;
              })
              .join());
    } catch (CompletionException e) {
      // The next beat looks again.
      log.debug("the hall could not be asked for the pages", e);
    }
  }

  private void tell(Map<VisitId, Optional<TicketStatus>> found) {
    Map<VisitId, byte[]> encoded = HashMap.newHashMap(found.size());
    found.forEach(
        (visit, status) -> status.ifPresent(each -> encoded.put(visit, Wire.encode(each))));
    for (PhoneStream page : open) {
      byte[] state = encoded.get(page.visit());
      if (state != null) {
        page.show(state);
      } else if (found.containsKey(page.visit())) {
        page.end();
      }
    }
  }

  /** Also looks: what a page may do can end by the time alone. */
  private void beat() {
    open.forEach(PhoneStream::beat);
    lookSoon();
  }

  @Override
  public void close() {
    teller.shutdownNow();
    open.forEach(PhoneStream::close);
  }
}
