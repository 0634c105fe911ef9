package org.anxu.server.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CancelReason;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/** What is done with the line from the floor, under the name it has in an address. */
public enum FloorAction {
  REINSTATE("reinstate"),
  RESUME("resume"),
  TRANSFER("transfer"),
  GRANT_CARE("grant-care"),
  WITHDRAW_CARE("withdraw-care"),
  CANCEL("cancel"),
  VOID_GHOST("void-ghost"),
  ISSUE("issue"),
  HAND_OVER("hand-over"),
  ADMIT_MARK("admit-mark"),
  SERVED_BY_VOICE("served-by-voice"),
  CHANGE_COUNTER("change-counter"),
  PAUSE_CATEGORY("pause-category"),
  RESUME_CATEGORY("resume-category"),
  PAUSE_HALL("pause-hall"),
  RESUME_HALL("resume-hall");

  /** Where a number came from that no kiosk gave. */
  private static final String FLOOR = "floor";

  private final String path;

  FloorAction(String path) {
    this.path = path;
  }

  /** The last part of its address. */
  public String path() {
    return path;
  }

  /** The action of an address. */
  public static Optional<FloorAction> of(String path) {
    return Stream.of(values()).filter(action -> action.path.equals(path)).findAny();
  }

  /** Whether words that somebody typed belong to it. */
  boolean takesWords() {
    return switch (this) {
      case SERVED_BY_VOICE, CHANGE_COUNTER, PAUSE_CATEGORY, PAUSE_HALL -> true;
      case REINSTATE,
          RESUME,
          TRANSFER,
          GRANT_CARE,
          WITHDRAW_CARE,
          CANCEL,
          VOID_GHOST,
          ISSUE,
          HAND_OVER,
          ADMIT_MARK,
          RESUME_CATEGORY,
          RESUME_HALL ->
          false;
    };
  }

  /**
   * The command that does it.
   *
   * @param hall what the names in the request mean
   * @param marks the marks of the kiosks there are
   * @throws IllegalArgumentException if what the action needs is missing or no valid value
   */
  HallCommand command(Hall hall, List<String> marks, FloorRequest request, Actor by) {
    Named named = new Named(hall, request);
    return switch (this) {
      case REINSTATE -> new HallCommand.Reinstate(named.visit(), by);
      case RESUME -> new HallCommand.ResumeVisit(named.visit(), by);
      case TRANSFER -> new HallCommand.TransferWaiting(named.visit(), named.category(), by);
      case GRANT_CARE ->
          new HallCommand.GrantCare(
              named.visit(), Named.oneOf("reason", request.reason(), CareReason.values()), by);
      case WITHDRAW_CARE -> new HallCommand.WithdrawCare(named.visit(), by);
      case CANCEL -> new HallCommand.CancelVisit(named.visit(), by);
      case VOID_GHOST -> new HallCommand.CancelVisit(named.visit(), by, CancelReason.GHOST);
      case ISSUE ->
          new HallCommand.IssueTicket(
              new VisitId(UUID.randomUUID().toString()), List.of(named.category()), FLOOR, by);
      case HAND_OVER -> handOver(named, request, by);
      case ADMIT_MARK -> named.admission(marks, by);
      case SERVED_BY_VOICE ->
          new HallCommand.EnterServedByVoice(named.visits(), named.counter(), by, reason(request));
      case CHANGE_COUNTER ->
          new HallCommand.ChangeCounter(
              named.counter(),
              named.categories("primary", request.primary()),
              named.categories("support", request.support()),
              by,
              reason(request));
      case PAUSE_CATEGORY -> new HallCommand.PauseCategory(named.category(), pause(request), by);
      case RESUME_CATEGORY -> new HallCommand.ResumeCategory(named.category(), by);
      case PAUSE_HALL -> new HallCommand.PauseHall(pause(request), by);
      case RESUME_HALL -> new HallCommand.ResumeHall(by);
    };
  }

  private static HallCommand handOver(Named named, FloorRequest request, Actor by) {
    CounterId from = named.counter();
    @Nullable String to = request.toCounter();
    return new HallCommand.HandOver(
        from,
        to == null ? from : new CounterId(to),
        new OfficerId(Named.required("officer", request.officer())),
        by);
  }

  private static CategoryPause pause(FloorRequest request) {
    PauseReason reason = Named.oneOf("reason", request.reason(), PauseReason.values());
    // The words themselves are kept apart from the journal, under the command's id.
    NoteId note = request.message() == null ? null : new NoteId(request.commandId());
    return new CategoryPause(
        new Pause(reason, request.expectedReturn(), note), request.stopsNumbers());
  }

  /** What is put into the order report must say why. */
  private static NoteId reason(FloorRequest request) {
    Named.required("message", request.message());
    return new NoteId(request.commandId());
  }

  /** The visits a request names, for those who answer it. */
  static Optional<VisitId> visitOf(Hall hall, FloorRequest request) {
    return Optional.ofNullable(request.visit())
        .flatMap(name -> Named.find(hall, name))
        .filter(id -> hall.visit(id).isPresent());
  }
}
