package org.anxu.server.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of every event: its fields in their order, as {@code docs/journal-format.md} lists them.
 * A field is written {@code name:kind}, with {@code ?} when it may be left out; a kind in brackets
 * is a list.
 */
final class FactForms {
  static final String EVENTS =
      """
      DayOpened setup:setup reopened:flag by:actor
      IssuingEnded by:actor
      DayClosed by:actor leftOpen:flag
      TicketIssued ticket:ticket category:id number:number further:[id] device:text by:actor?
      OfflineTicketJoined ticket:ticket category:id number:number further:[id] mark:mark arrival:time
      OfflineTicketMatched ticket:ticket slip:ticket category:id number:number mark:mark
      OfflineTicketExpired ticket:ticket category:id number:number mark:mark
      MarkAdmitted ticket:ticket category:id number:number by:actor
      TicketExpired ticket:ticket
      CounterOpened counter:id officer:id
      CounterClosed counter:id officer:id
      CounterChanged counter:id primary:[id] support:[id] by:actor note:id?
      DirectionReleased counter:id elapsed:span
      TicketCalled ticket:ticket counter:id officer:id rank:rank rule:rule passed:flag passedSupport:flag apology:flag
      NobodyWaited counter:id officer:id
      TicketRecalled ticket:ticket counter:id officer:id elapsed:span
      CallWithdrawn ticket:ticket counter:id officer:id reason:withdrawal
      ServiceStarted ticket:ticket counter:id officer:id
      ServiceCompleted ticket:ticket counter:id officer:id took:span confirmed:flag
      TicketNotShown ticket:ticket counter:id officer:id elapsed:span
      TicketReinstated ticket:ticket by:actor elapsed:span
      TicketHeld ticket:ticket counter:id officer:id took:span
      HoldOverdue ticket:ticket elapsed:span
      TicketResumed ticket:ticket counter:id? by:id elapsed:span
      TicketTransferred ticket:ticket to:ticket category:id directed:id? from:id? by:id took:span cause:cause
      ServiceHandedOver ticket:ticket from:id fromOfficer:id to:id toOfficer:id took:span by:actor
      TicketCancelled ticket:ticket by:actor? reason:cancel?
      ServedByVoice ticket:ticket counter:id by:actor note:id?
      CareGranted ticket:ticket reason:care by:actor
      CareWithdrawn ticket:ticket by:actor
      StepUndone ticket:ticket counter:id officer:id step:step elapsed:span
      PauseAnnounced counter:id officer:id pause:pause
      CounterPaused counter:id officer:id pause:pause
      CounterResumed counter:id officer:id
      CategoryPaused category:id pause:categoryPause by:actor
      CategoryResumed category:id by:actor
      HallPaused pause:categoryPause by:actor
      HallResumed by:actor
      ClockJumped by:span
      CommandRefused refusal:refusal
      NothingToDo
      """;

  static final String PARTS =
      """
      actor officer:id post:post
      number prefix:prefix kiosk:kiosk? number:positive
      mark kiosk:kiosk day:date lastContact:time boot:id elapsed:duration rebooted:flag
      pause reason:pauseReason expectedReturn:time? note:id?
      categoryPause pause:pause noNewTickets:flag
      setup day:date zone:zone categories:[category] counters:[counter] settings:settings
      category code:id prefix:prefix longService:span
      counter counter:id primary:[id] support:[id]
      settings noShowRecalls:count noShowSpacing:span supportMaxPasses:count reinstateWindow:span \
      reinstateAfter:count holdMax:count holdMaxTime:span holdKeep:span transferMax:count reportLookback:span
      """;

  private record Field(String name, String kind, boolean optional, boolean list) {}

  private final Map<String, Field[]> events = read(EVENTS);
  private final Map<String, Field[]> parts = read(PARTS);

  private static Map<String, Field[]> read(String forms) {
    Map<String, Field[]> read = new HashMap<>();
    for (String line : forms.lines().toList()) {
      String[] words = line.strip().split(" +");
      Field[] fields = new Field[words.length - 1];
      for (int i = 1; i < words.length; i++) {
        String[] both = words[i].split(":");
        boolean optional = both[1].endsWith("?");
        String kind = optional ? both[1].substring(0, both[1].length() - 1) : both[1];
        boolean list = kind.startsWith("[");
        fields[i - 1] =
            new Field(both[0], list ? kind.substring(1, kind.length() - 1) : kind, optional, list);
      }
      read.put(words[0], fields);
    }
    return read;
  }

  /** What is wrong with the form of an event, or null. */
  @Nullable String wrongWith(Fact fact) {
    if (fact.size() == 0
        || !fact.name(0).equals("type")
        || !(fact.value(0) instanceof String type)) {
      return "no type";
    }
    Field[] fields = events.get(type);
    return fields == null ? "unknown type " + type : wrongWith(fact, 1, fields);
  }

  private @Nullable String wrongWith(Fact fact, int from, Field[] fields) {
    int at = from;
    for (Field field : fields) {
      if (at < fact.size() && fact.name(at).equals(field.name())) {
        if (!fits(field, fact.value(at))) {
          return "not a " + field.kind() + ": " + field.name();
        }
        at++;
      } else if (!field.optional()) {
        return "expected " + field.name();
      }
    }
    return at == fact.size() ? null : "unexpected " + fact.name(at);
  }

  private boolean fits(Field field, Object value) {
    if (!field.list()) {
      return fits(field.kind(), value);
    }
    if (!(value instanceof List<?> list)) {
      return false;
    }
    for (Object each : list) {
      if (!fits(field.kind(), each)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(String kind, Object value) {
    Field[] part = parts.get(kind);
    return switch (value) {
      case Fact fact -> part != null && wrongWith(fact, 0, part) == null;
      case Boolean _ -> kind.equals("flag");
      case Long number -> kind.equals("count") || kind.equals("positive") && number > 0;
      case String text -> part == null && Kinds.fits(kind, text);
      default -> false;
    };
  }
}
