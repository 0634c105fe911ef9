package org.anxu.server.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of the hall. */
public sealed interface HallCommand {
  /** Opens a service day; a day left open is closed first. */
  record OpenDay(DaySetup setup, Actor by) implements HallCommand {}

  /** No more tickets today; calls go on. */
  record EndIssuing(Actor by) implements HallCommand {}

  /** Closes the day; who still waits is expired. */
  record CloseDay(Actor by) implements HallCommand {}

  /**
   * One number, please.
   *
   * @param visit the new visit
   * @param matters what for, in the order chosen; one to three
   * @param device the register's name of the kiosk that asks
   * @param by the guide who takes it for a customer; null for the customer
   */
  record IssueTicket(VisitId visit, List<CategoryCode> matters, String device, @Nullable Actor by)
      implements HallCommand {
    public IssueTicket {
      matters = List.copyOf(matters);
    }

    /** The customer's own touch at a kiosk. */
    public IssueTicket(VisitId visit, List<CategoryCode> matters, String device) {
      this(visit, matters, device, null);
    }
  }

  /**
   * A kiosk reports a ticket it gave while the server was away.
   *
   * @param instead the visit that the same touch was given before, in an answer that the kiosk did
   *     not hear; null if there is none
   */
  record JoinOffline(
      VisitId visit,
      List<CategoryCode> matters,
      int number,
      OfflineMark mark,
      @Nullable VisitId instead)
      implements HallCommand {
    public JoinOffline {
      matters = List.copyOf(matters);
    }

    /** A ticket whose touch was given nothing before, as far as is known. */
    public JoinOffline(VisitId visit, List<CategoryCode> matters, int number, OfflineMark mark) {
      this(visit, matters, number, mark, null);
    }

    /** The same of a touch that was given this visit before. */
    public JoinOffline insteadOf(VisitId before) {
      return new JoinOffline(visit, matters, number, mark, before);
    }
  }

  /**
   * The customer goes away.
   *
   * @param by the guide who says so; null for the customer
   * @param reason what the guide knows beyond that, or null
   */
  record CancelVisit(VisitId visit, @Nullable Actor by, @Nullable CancelReason reason)
      implements HallCommand {
    /** The customer goes away. */
    public CancelVisit(VisitId visit, @Nullable Actor by) {
      this(visit, by, null);
    }
  }

  /** What was served by voice while the server was away, entered afterwards. */
  record EnterServedByVoice(
      List<VisitId> visits, CounterId counter, Actor by, @Nullable NoteId note)
      implements HallCommand {
    public EnterServedByVoice {
      visits = List.copyOf(visits);
    }
  }

  /** What is done at a counter, by the officer who is signed in there. */
  sealed interface AtCounter extends HallCommand {
    /** Where. */
    CounterId counter();

    /** Who. */
    OfficerId officer();
  }

  /** An officer signs in at a counter. */
  record OpenCounter(CounterId counter, OfficerId officer) implements AtCounter {}

  /** Whoever is next by the rules; no counter names a ticket it wants. */
  record CallNext(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The called number again. */
  record Recall(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The call was the counter's fault; the ticket waits again. */
  record WithdrawCall(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The called customer is here. */
  record StartService(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The service is done; a further matter of the visit follows. */
  record Complete(CounterId counter, OfficerId officer) implements AtCounter {}

  /** Called, recalled, nobody came. */
  record NoShow(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The customer fetches or fills something in; the counter keeps the visit. */
  record Hold(CounterId counter, OfficerId officer) implements AtCounter {}

  /** A visit that this counter holds is back. */
  record ResumeHeld(CounterId counter, OfficerId officer, VisitId visit) implements AtCounter {}

  /**
   * The visit goes on elsewhere.
   *
   * @param category what it needs next
   * @param directed the only counter that may call it, or null
   */
  record Transfer(
      CounterId counter, OfficerId officer, CategoryCode category, @Nullable CounterId directed)
      implements AtCounter {}

  /** Takes back the last complete, no-show, hold or transfer of this counter. */
  record Undo(CounterId counter, OfficerId officer) implements AtCounter {}

  /**
   * Service pauses, at once or when the present ticket leaves the counter.
   *
   * @param now withdraw a call instead of waiting for it to end
   */
  record PauseCounter(CounterId counter, OfficerId officer, Pause pause, boolean now)
      implements AtCounter {}

  /** Service goes on. */
  record ResumeCounter(CounterId counter, OfficerId officer) implements AtCounter {}

  /** The officer signs out. */
  record CloseCounter(CounterId counter, OfficerId officer) implements AtCounter {}

  /** What the guide or the director does with the line. */
  sealed interface OnTheFloor extends HallCommand {
    /** Who answers for it. */
    Actor by();
  }

  /** A no-show came after all and waits again. */
  record Reinstate(VisitId visit, Actor by) implements OnTheFloor {}

  /** A held visit is back. */
  record ResumeVisit(VisitId visit, Actor by) implements OnTheFloor {}

  /** A waiting visit stands in the wrong line. */
  record TransferWaiting(VisitId visit, CategoryCode category, Actor by) implements OnTheFloor {}

  /** A visit comes into the care lane. */
  record GrantCare(VisitId visit, CareReason reason, Actor by) implements OnTheFloor {}

  /** A visit leaves the care lane. */
  record WithdrawCare(VisitId visit, Actor by) implements OnTheFloor {}

  /** A service goes on at another counter, or at the same with another officer. */
  record HandOver(CounterId from, CounterId to, OfficerId toOfficer, Actor by)
      implements OnTheFloor {}

  /** A ticket given offline is admitted by hand while its kiosk is away. */
  record AdmitMark(VisitId visit, CategoryCode category, String kiosk, int number, Actor by)
      implements OnTheFloor {}

  /** A counter serves other categories, or with other ranks. */
  record ChangeCounter(
      CounterId counter,
      List<CategoryCode> primary,
      List<CategoryCode> support,
      Actor by,
      @Nullable NoteId note)
      implements OnTheFloor {
    public ChangeCounter {
      primary = List.copyOf(primary);
      support = List.copyOf(support);
    }
  }

  /** A category makes no new calls. */
  record PauseCategory(CategoryCode category, CategoryPause pause, Actor by)
      implements OnTheFloor {}

  /** A category goes on. */
  record ResumeCategory(CategoryCode category, Actor by) implements OnTheFloor {}

  /** All categories pause. */
  record PauseHall(CategoryPause pause, Actor by) implements OnTheFloor {}

  /** The hall goes on. */
  record ResumeHall(Actor by) implements OnTheFloor {}
}
