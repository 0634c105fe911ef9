package org.anxu.server.journal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;

/** The line as it is: the one writer over a journal. Each caller has a counter of its own. */
final class SequencedLine implements SharedLine {
  private final Sequencer sequencer;
  private final AtomicInteger commands = new AtomicInteger();

  SequencedLine(Sequencer sequencer, List<String> categories, int callers) {
    this.sequencer = sequencer;
    List<CategoryCode> codes = categories.stream().map(CategoryCode::new).toList();
    List<DaySetup.CategorySetup> setups = new ArrayList<>();
    for (CategoryCode code : codes) {
      String prefix = Character.toString('A' + setups.size());
      setups.add(new DaySetup.CategorySetup(code, prefix, Duration.ofHours(1)));
    }
    List<DaySetup.CounterSetup> counters = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      CategoryCode served = codes.get(caller % codes.size());
      counters.add(new DaySetup.CounterSetup(counter(caller), List.of(served), List.of()));
    }
    DaySetup day =
        new DaySetup(
            LocalDate.of(2026, 11, 24),
            ZoneId.of("Asia/Shanghai"),
            setups,
            counters,
            HallSettings.defaults());
    submit(new HallCommand.OpenDay(day, new Actor(new OfficerId("9000"), Post.DIRECTOR)));
    for (int caller = 0; caller < callers; caller++) {
      submit(new HallCommand.OpenCounter(counter(caller), officer(caller)));
    }
  }

  private static CounterId counter(int caller) {
    return new CounterId(Integer.toString(1 + caller));
  }

  private static OfficerId officer(int caller) {
    return new OfficerId(Integer.toString(1001 + caller));
  }

  private Answer submit(HallCommand command) {
    Answer answer =
        sequencer.submit(new CommandId("command-" + commands.incrementAndGet()), command).join();
    if (answer instanceof Answer.Refused refused) {
      throw new IllegalStateException(command + " was refused: " + refused.refusal());
    }
    return answer;
  }

  @Override
  public Issued issue(String visit, String category) {
    HallCommand command =
        new HallCommand.IssueTicket(
            new VisitId(visit), List.of(new CategoryCode(category)), "kiosk-1");
    if (submit(command) instanceof Answer.Issued issued) {
      int number =
          sequencer
              .ask(hall -> hall.ticket(issued.ticket()).orElseThrow().number().number())
              .join();
      return new Issued(number, issued.ahead());
    }
    throw new IllegalStateException("no number for " + visit);
  }

  @Override
  public Optional<String> callNext(int caller, String category) {
    Answer answer = submit(new HallCommand.CallNext(counter(caller), officer(caller)));
    if (answer instanceof Answer.Done done && done.ticket() != null) {
      submit(new HallCommand.StartService(counter(caller), officer(caller)));
      submit(new HallCommand.Complete(counter(caller), officer(caller)));
      return Optional.of(done.ticket().visit().value());
    }
    return Optional.empty();
  }
}
