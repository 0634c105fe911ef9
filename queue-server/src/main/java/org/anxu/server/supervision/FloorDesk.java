package org.anxu.server.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.alert.Alert;
import org.anxu.server.alert.GuideCalls;
import org.anxu.server.calling.OpenConsoles;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the guide and the director ask of the line, and do with it. */
@Service
public class FloorDesk {
  private final Sequencer sequencer;
  private final Notes notes;
  private final HallCatalogue catalogue;
  private final DeviceRegister devices;
  private final GuideCalls calls;
  private final AlertsTaken taken;
  private final FloorWatch watch;

  FloorDesk(
      Sequencer sequencer,
      Notes notes,
      HallCatalogue catalogue,
      DeviceRegister devices,
      GuideCalls calls,
      OpenConsoles consoles,
      AlertsTaken taken,
      FloorLimits limits) {
    this.sequencer = sequencer;
    this.notes = notes;
    this.catalogue = catalogue;
    this.devices = devices;
    this.calls = calls;
    this.taken = taken;
    this.watch = new FloorWatch(limits, consoles::lastSeen, taken::by);
  }

  /** What the floor page shows this person now. */
  public CompletableFuture<FloorState> look(Actor by) {
    return offTheWriter(
            sequencer.ask((hall, now) -> FloorState.of(hall, catalogue, watch, by, now)))
        .thenApply(state -> {
          taken.lasting(state.alerts().stream().map(FloorState.Raised::alert).toList());
          return state;
        });
  }

  /** Tells a screen of every change of the line and of what customers and devices tell. */
  public Sequencer.Watch watch(Runnable changed) {
    Sequencer.Watch line = sequencer.watch(changed);
    Sequencer.Watch told = calls.watch(changed);
    return () -> {
      line.close();
      told.close();
    };
  }

  /** What customers and devices tell: people first, the oldest first. */
  public List<Alert> troubles() {
    return calls.lasting();
  }

  /** This person sees to what a customer or a device tells. */
  public void coming(String alert, Actor by) {
    calls.coming(alert, by.officer());
  }

  /** This person sees to an alert of the line. */
  public void take(FloorAlert alert, Actor by) {
    taken.coming(alert.id(), by.officer());
  }

  /** It has been seen to. */
  public void over(String alert) {
    calls.over(alert);
  }

  /** The visits of today whose label contains what was typed. */
  public CompletableFuture<List<FloorState.Row>> search(String typed) {
    return offTheWriter(
        sequencer.ask((hall, now) -> FloorState.search(hall, catalogue, typed, now)));
  }

  /** One visit with what this person may do with it now. */
  public CompletableFuture<Optional<FloorState.Chosen>> choose(VisitId visit, Actor by) {
    return offTheWriter(
        sequencer.ask((hall, now) -> FloorState.choose(hall, catalogue, visit, by, now)));
  }

  /**
   * Does what a request says.
   *
   * @return the first answer; fails with {@link IllegalArgumentException} if the request lacks what
   *     the action needs, or a value is not valid
   */
  public CompletableFuture<Answer> submit(FloorAction action, FloorRequest request, Actor by) {
    CommandId id = new CommandId(request.commandId());
    // Read here, not on the writer's thread: the register is a file.
    List<String> marks = action == FloorAction.ADMIT_MARK ? devices.marks() : List.of();
    return sequencer
        .ask(hall -> action.command(hall, marks, request, by))
        .thenComposeAsync(command -> {
          keepWords(action, request);
          return offTheWriter(sequencer.submit(id, command));
        });
  }

  /**
   * What came of a number for a customer.
   *
   * @param answer the answer to its issue
   * @param visit the visit, or null if there is none
   * @param label its number, or null
   * @param page the address of its page for the customer's phone, or null
   */
  public record Given(
      Answer answer, @Nullable VisitId visit, @Nullable String label, @Nullable String page) {}

  /**
   * Takes a number for a customer.
   *
   * @param request says for which category
   * @param care why the customer comes into the care lane at once, or null; should that be refused,
   *     the number stands without it
   */
  public CompletableFuture<Given> issue(FloorRequest request, @Nullable CareReason care, Actor by) {
    return submit(FloorAction.ISSUE, request, by)
        .thenCompose(answer ->
            answer instanceof Answer.Issued issued
                ? granted(issued, care, by).thenCompose(_ -> given(issued))
                : CompletableFuture.completedFuture(new Given(answer, null, null, null)));
  }

  private CompletableFuture<?> granted(Answer.Issued issued, @Nullable CareReason care, Actor by) {
    return care == null
        ? CompletableFuture.completedFuture(issued)
        : sequencer.submit(
            new CommandId(UUID.randomUUID().toString()),
            new HallCommand.GrantCare(issued.ticket().visit(), care, by));
  }

  private CompletableFuture<Given> given(Answer.Issued issued) {
    VisitId visit = issued.ticket().visit();
    String page = catalogue.published().publicUrl() + "/t/" + visit;
    return offTheWriter(
        sequencer.ask(hall ->
            new Given(
                issued, visit, hall.ticket(issued.ticket()).orElseThrow().number().label(), page)));
  }

  /** Screens are drawn, and words kept, by whoever goes on from here: never by the writer. */
  private static <T> CompletableFuture<T> offTheWriter(CompletableFuture<T> answer) {
    return answer.thenApplyAsync(Function.identity());
  }

  private void keepWords(FloorAction action, FloorRequest request) {
    if (request.message() != null && action.takesWords()) {
      try {
        notes.keep(new NoteId(request.commandId()), request.message());
      } catch (JournalUnavailable e) {
        throw new CompletionException(e);
      }
    }
  }
}
