package org.anxu.server.supervision;

import java.time.Duration;
import java.time.Instant;
import org.anxu.protocol.Words;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/** What needs the guide in the line and at the counters; what devices tell comes beside it. */
public sealed interface FloorAlert {
  /** Names it as long as it lasts; when it ends and begins anew, that is another one. */
  String id();

  /** When it began, by the journal's time. */
  Instant since();

  /** A visit is away for longer than a hold should last. */
  record HoldOverdue(
      VisitId visit, String label, @Nullable CounterId counter, Duration away, Instant since)
      implements FloorAlert {
    @Override
    public String id() {
      return "hold." + visit;
    }
  }

  /** A counter should be back by now. */
  record CounterLate(CounterId counter, Instant since) implements FloorAlert {
    @Override
    public String id() {
      return "late.counter." + counter + "." + since.getEpochSecond();
    }
  }

  /** A category should go on by now. */
  record CategoryLate(CategoryCode category, Words name, Instant since) implements FloorAlert {
    @Override
    public String id() {
      return "late.category." + category + "." + since.getEpochSecond();
    }
  }

  /** The hall should go on by now. */
  record HallLate(Instant since) implements FloorAlert {
    @Override
    public String id() {
      return "late.hall." + since.getEpochSecond();
    }
  }

  /**
   * Customers of a category wait for too long.
   *
   * @param many how many do
   * @param visit who has waited longest
   * @param minutes the limit
   * @param queued since when that one waits
   * @param since when that one had waited for as long as the limit
   */
  record LongWait(
      CategoryCode category,
      Words name,
      int many,
      VisitId visit,
      String label,
      long minutes,
      Instant queued,
      Instant since)
      implements FloorAlert {
    @Override
    public String id() {
      return "wait." + category;
    }
  }

  /**
   * Somebody waits for a counter that is free and calls nobody; perhaps it serves without calling.
   *
   * @param since when something last happened at the counter
   */
  record NoCall(CounterId counter, OfficerId officer, Instant since) implements FloorAlert {
    @Override
    public String id() {
      return "no-call." + counter + "." + since.getEpochSecond();
    }
  }

  /** A customer is served for very long; perhaps the officer forgot to end it. */
  record LongService(CounterId counter, OfficerId officer, String label, Instant since)
      implements FloorAlert {
    @Override
    public String id() {
      return "service." + counter + "." + since.getEpochSecond();
    }
  }

  /** No console is open at a counter that works; perhaps the officer went away. */
  record ConsoleLeft(CounterId counter, OfficerId officer, Instant since) implements FloorAlert {
    @Override
    public String id() {
      return "console." + counter + "." + since.getEpochSecond();
    }
  }
}
