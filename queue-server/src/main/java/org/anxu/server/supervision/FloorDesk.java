package org.anxu.server.supervision;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.alert.Alert;
import org.anxu.server.alert.GuideCalls;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.springframework.stereotype.Service;

/** What the guide and the director ask of the line, and do with it. */
@Service
public class FloorDesk {
  private final Sequencer sequencer;
  private final Notes notes;
  private final HallCatalogue catalogue;
  private final DeviceRegister devices;
  private final GuideCalls calls;

  FloorDesk(
      Sequencer sequencer,
      Notes notes,
      HallCatalogue catalogue,
      DeviceRegister devices,
      GuideCalls calls) {
    this.sequencer = sequencer;
    this.notes = notes;
    this.catalogue = catalogue;
    this.devices = devices;
    this.calls = calls;
  }

  /** What the floor page shows this person now. */
  public CompletableFuture<FloorState> look(Actor by) {
    return offTheWriter(sequencer.ask((hall, now) -> FloorState.of(hall, catalogue, by, now)));
  }

  /** What customers and devices tell: people first, the oldest first. */
  public List<Alert> troubles() {
    return calls.lasting();
  }

  /** This person goes to see to it. */
  public void coming(String alert, Actor by) {
    calls.coming(alert, by.officer());
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
