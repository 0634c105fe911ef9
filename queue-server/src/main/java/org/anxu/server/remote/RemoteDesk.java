package org.anxu.server.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.RemoteAnswer;
import org.anxu.protocol.device.RemoteRequest;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.OfficerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Sends staff's commands to kiosks and waits for what they answer in their states. Nothing of it is
 * in the journal: no customer's place depends on it.
 */
@Service
public class RemoteDesk {
  private static final Logger log = LoggerFactory.getLogger(RemoteDesk.class);

  /** A command that arrives later than this is refused by the kiosk. */
  private static final Duration LIFE = Duration.ofSeconds(30);

  /** A slip takes ten seconds at the most, unless the printer's settings say otherwise. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private static final Duration USUAL_MESSAGE = Duration.ofMinutes(30);
  private static final int REMEMBERED = 256;

  private final DeviceRegister register;
  private final BrokerLink link;
  private final Topics topics;
  private final InstantSource clock;
  private final KiosksHeard heard = new KiosksHeard(this::answered);
  private final Map<String, Sent> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Sent(
      String device,
      RemoteAction action,
      RemoteRequest request,
      CompletableFuture<RemoteAnswer> answer) {
    boolean is(String otherDevice, RemoteAction otherAction, RemoteRequest other) {
      return device.equals(otherDevice) && action == otherAction && request.equals(other);
    }
  }

  RemoteDesk(
      DeviceRegister register,
      BrokerLink link,
      @Value("${anxu.hall:main}") String hall,
      InstantSource clock) {
    this.register = register;
    this.link = link;
    this.topics = new Topics(hall);
    this.clock = clock;
    link.subscribe(
        topics.deviceState("+"), message -> heard.heard(message.topic(), message.payload()));
  }

  /** The kiosks of the register, by name. */
  public List<KioskState> kiosks() {
    return register.list().stream()
        .filter(each -> each.revoked() == null && each.device().kind() == DeviceKind.KIOSK)
        .map(each -> new KioskState(each.device().name(), heard.of(each.device().name())))
        .toList();
  }

  /**
   * Has a kiosk do something; the same command id again gives the first answer and sends nothing.
   *
   * @return the kiosk's answer, or within seconds that there was none; never fails. What is not
   *     sent at all is refused with {@code DEVICE_UNKNOWN}, {@code DEVICE_AWAY} or {@code
   *     COMMAND_ID_REUSED}
   */
  public CompletableFuture<RemoteAnswer> send(
      String device, RemoteAction action, RemoteRequest request, OfficerId by) {
    KioskState kiosk =
        kiosks().stream().filter(each -> each.name().equals(device)).findFirst().orElse(null);
    Sent mine;
    synchronized (sent) {
      Sent before = sent.get(request.commandId());
      if (before != null) {
        return before.is(device, action, request)
            ? before.answer()
            : CompletableFuture.completedFuture(refused("COMMAND_ID_REUSED"));
      }
      if (kiosk == null || !kiosk.online()) {
        return CompletableFuture.completedFuture(
            refused(kiosk == null ? "DEVICE_UNKNOWN" : "DEVICE_AWAY"));
      }
      mine = new Sent(device, action, request, new CompletableFuture<>());
      sent.put(request.commandId(), mine);
    }
    log.info("{} has {} do {}", by.value(), device, action);
    link.publish(topics.deviceCommand(device), Wire.encode(command(action, request)), false);
    return mine.answer()
        .completeOnTimeout(
            new RemoteAnswer(
                RemoteAnswer.Outcome.NO_ANSWER, "no-answer", RemoteWords.of("no-answer")),
            PATIENCE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private DeviceCommand command(RemoteAction action, RemoteRequest request) {
    Instant now = clock.instant();
    boolean words = action == RemoteAction.LOCK || action == RemoteAction.MESSAGE;
    Duration shown =
        request.minutes() == null ? USUAL_MESSAGE : Duration.ofMinutes(request.minutes());
    return new DeviceCommand(
        request.commandId(),
        action.name(),
        now.plus(LIFE),
        "",
        words ? Objects.requireNonNullElse(request.text(), "").strip() : null,
        action == RemoteAction.MESSAGE ? now.plus(shown) : null);
  }

  private void answered(DeviceState state) {
    for (DeviceState.Answer answer : state.answers()) {
      Sent mine;
      synchronized (sent) {
        mine = sent.get(answer.command());
      }
      if (mine != null && mine.device().equals(state.device())) {
        mine.answer().complete(read(answer));
      }
    }
  }

  private static RemoteAnswer read(DeviceState.Answer answer) {
    return switch (answer.outcome()) {
      case DeviceState.Answer.DONE -> new RemoteAnswer(RemoteAnswer.Outcome.DONE, null, null);
      case DeviceState.Answer.FAILED ->
          new RemoteAnswer(
              RemoteAnswer.Outcome.FAILED, answer.reason(), RemoteWords.of(answer.reason()));
      default -> refused(answer.reason());
    };
  }

  private static RemoteAnswer refused(String code) {
    return new RemoteAnswer(RemoteAnswer.Outcome.REFUSED, code, RemoteWords.of(code));
  }
}
