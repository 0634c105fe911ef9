package org.anxu.server.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.protocol.ticketing.HelpAnswer;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Sequencer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Brings customers' calls to the guide, and the guide's answer back to the kiosk. */
@Service
public class GuideCalls {
  private static final Duration NEWS = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);

  private final Alerts alerts;
  private final BrokerLink link;
  private final Topics topics;
  private final InstantSource clock;

  /** The call of each device that was seen to last: a kiosk that asks after it calls nobody. */
  private final Map<String, String> seenTo = new ConcurrentHashMap<>();

  GuideCalls(
      Alerts alerts,
      Sequencer sequencer,
      BrokerLink link,
      @Value("${anxu.hall:main}") String hall,
      InstantSource clock) {
    this.alerts = alerts;
    this.link = link;
    this.topics = new Topics(hall);
    this.clock = clock;
    sequencer.onCommitted((state, _) -> endAnswered(state));
  }

  /** Who has been granted care, or waits no longer, asks no more. */
  private void endAnswered(Hall hall) {
    alerts.endIf(alert ->
        alert.trouble() instanceof Alert.Trouble.CareAsked care && !stillAsks(hall, care.visit()));
  }

  private static boolean stillAsks(Hall hall, VisitId id) {
    return hall.visit(id)
        .filter(visit -> visit.care().isEmpty())
        .map(visit -> visit.ticket().state())
        .filter(state -> state == Ticket.State.WAITING || state == Ticket.State.ON_HOLD)
        .isPresent();
  }

  /** Tells a screen when there is another alert, or one less; it must not block. */
  public Sequencer.Watch watch(Runnable changed) {
    return alerts.watch(changed);
  }

  /** Every alert that lasts: people first, then devices, the oldest of each first. */
  public List<Alert> lasting() {
    alerts.endIf(alert ->
        alert.trouble() instanceof Alert.Trouble.HelpAsked
            && alert.since().plus(FORGOTTEN).isBefore(clock.instant()));
    return alerts.all().stream()
        .sorted(Comparator.comparing(alert -> !alert.trouble().isOfAPerson()))
        .toList();
  }

  /** Somebody at a kiosk calls the guide, or asks how the call stands. */
  HelpAnswer help(String device, String command) {
    if (command.equals(seenTo.get(device))) {
      return new HelpAnswer(HelpAnswer.Outcome.COMING);
    }
    String id = "help." + device;
    alerts.find(id).filter(alert -> !isOf(alert, command)).ifPresent(_ -> alerts.end(id));
    alerts.raise(id, new Alert.Trouble.HelpAsked(device, command));
    boolean coming = alerts.find(id).map(alert -> alert.coming() != null).orElse(false);
    return new HelpAnswer(coming ? HelpAnswer.Outcome.COMING : HelpAnswer.Outcome.ASKED);
  }

  private static boolean isOf(Alert alert, String command) {
    return alert.trouble() instanceof Alert.Trouble.HelpAsked asked
        && (asked.command().equals(command) || alert.coming() == null);
  }

  /** A customer who has just got a number asks for care. */
  public void care(Ticket ticket, Collection<CareWish> wishes) {
    if (!wishes.isEmpty()) {
      alerts.raise(
          careId(ticket),
          new Alert.Trouble.CareAsked(
              ticket.id().visit(), ticket.number().label(), EnumSet.copyOf(wishes)));
    }
  }

  private static String careId(Ticket ticket) {
    return "care." + ticket.id().visit();
  }

  /** The guide goes there. */
  public void coming(String id, OfficerId guide) {
    alerts.coming(id, guide).ifPresent(alert -> tell(alert, DeviceCommand.GUIDE_COMING));
  }

  /** The guide has seen to it. */
  public void over(String id) {
    alerts.end(id).ifPresent(alert -> tell(alert, DeviceCommand.HELP_OVER));
  }

  private void tell(Alert alert, String kind) {
    if (alert.trouble() instanceof Alert.Trouble.HelpAsked asked) {
      if (kind.equals(DeviceCommand.HELP_OVER)) {
        seenTo.put(asked.device(), asked.command());
      }
      link.publishIfConnected(
          topics.deviceCommand(asked.device()),
          Wire.encode(
              new DeviceCommand(
                  UUID.randomUUID().toString(),
                  kind,
                  clock.instant().plus(NEWS),
                  asked.command())));
    }
  }
}
