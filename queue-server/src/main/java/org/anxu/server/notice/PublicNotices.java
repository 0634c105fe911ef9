package org.anxu.server.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.NoticeRequest;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.NoteId;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all public screens show beside the line, kept over a restart. What is done is written down
 * first; but an emergency, and its end, are shown even if the disk refuses: people come before
 * records.
 */
public final class PublicNotices {
  private static final Logger log = LoggerFactory.getLogger(PublicNotices.class);
  private static final Duration LONGEST = Duration.ofDays(7);

  private final NoticeLog written;
  private final Notes notes;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Shown last = Shown.NOTHING;

  PublicNotices(NoticeLog written, Notes notes, InstantSource clock) throws JournalUnavailable {
    this.written = written;
    this.notes = notes;
    this.clock = clock;
    for (NoticeEntry entry : written.all()) {
      last = last.after(entry, textOf(entry));
    }
  }

  /** What is shown now. */
  public Shown shown() {
    return last.at(clock.instant());
  }

  /**
   * Tells of every change but the end of a message by the time, until the watch is closed; the
   * listener must not block.
   */
  public Sequencer.Watch onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Does what a request says; the same command again changes nothing.
   *
   * @return what is shown then
   * @throws IllegalArgumentException if the request lacks what the action needs, or a value is not
   *     valid
   * @throws JournalUnavailable if a message cannot be written down; then nothing has happened
   */
  public synchronized Shown act(NoticeAction action, NoticeRequest request, Actor by)
      throws JournalUnavailable {
    NoticeEntry entry = entry(action, request, by);
    if (action == NoticeAction.MESSAGE && request.message() != null) {
      notes.keep(new NoteId(request.commandId()), request.message().strip());
    }
    if (isNew(entry)) {
      last = last.after(entry, textOf(entry));
      log.info("{} by {}: {}", action.path(), by.officer(), entry.kind());
      listeners.forEach(Runnable::run);
    }
    return shown();
  }

  private boolean isNew(NoticeEntry entry) throws JournalUnavailable {
    try {
      return written.add(entry);
    } catch (JournalUnavailable e) {
      return switch (entry.action()) {
        case MESSAGE, END_MESSAGE -> throw e;
        case EMERGENCY, END_EMERGENCY -> {
          log.error("{} by {} is not on record: {}", entry.action(), entry.by(), e.getMessage());
          yield true;
        }
      };
    }
  }

  private NoticeEntry entry(NoticeAction action, NoticeRequest request, Actor by) {
    Instant now = clock.instant();
    return new NoticeEntry(
        new CommandId(request.commandId()),
        now,
        action,
        action == NoticeAction.MESSAGE ? until(request, now) : null,
        action == NoticeAction.EMERGENCY ? kind(request.kind()) : null,
        by);
  }

  private static Instant until(NoticeRequest request, Instant now) {
    String message = request.message();
    if (message == null || message.isBlank() || message.strip().length() > Notes.LONGEST) {
      throw new IllegalArgumentException("'message' has 1 to " + Notes.LONGEST + " characters");
    }
    Instant until = request.until();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new IllegalArgumentException(
          "'until' is a time within the next seven days, not " + until);
    }
    return until;
  }

  private static EmergencyKind kind(@Nullable String name) {
    return Stream.of(EmergencyKind.values())
        .filter(each -> each.name().equals(name))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'kind' must be one of " + List.of(EmergencyKind.values()) + ", not " + name));
  }

  private @Nullable String textOf(NoticeEntry entry) {
    return entry.action() == NoticeAction.MESSAGE
        ? notes.text(new NoteId(entry.id().value())).orElse(null)
        : null;
  }
}
