package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;

/** A slip is lost: about when was it taken? In steps of ten minutes, back from now. */
final class LostTimeScreen extends Screen {
  private static final long serialVersionUID = 1L;
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final int STEPS = 18;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final transient Guidance guidance;
  private final transient BusinessPlace.LostTime here;
  private boolean looking;

  LostTimeScreen(Guidance guidance, BusinessPlace.LostTime here) {
    super("lost-time", guidance.phrases().say("lost.when"));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    String what = Sections.names(List.of(here.category()), guidance.view(), phrases);
    Div tiles = tiles();
    for (Instant step : steps(guidance.now())) {
      tiles.add(tile(step, phrases));
    }
    add(how(phrases.say("lost.when.how", what)), tiles);
  }

  /** The whole tens of minutes up to now, the latest first. */
  static List<Instant> steps(Instant now) {
    long length = STEP.toSeconds();
    Instant last = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
    List<Instant> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      steps.add(last.minus(STEP.multipliedBy(i)));
    }
    return steps;
  }

  private NativeButton tile(Instant step, Phrases phrases) {
    String hour = HOUR.format(step.atZone(guidance.view().zone()));
    NativeButton tile = tile(phrases.say("lost.about", hour), "kiosk-time");
    tile.addClickListener(_ -> look(step));
    return tile;
  }

  private void look(Instant around) {
    if (looking) {
      return;
    }
    looking = true;
    guidance.await(
        guidance.counsel().find(new FindRequest(null, here.category(), around)),
        reply -> {
          looking = false;
          LostWords.found(guidance, reply)
              .map(FoundTickets::tickets)
              .ifPresent(found -> guidance.go(new BusinessPlace.Found(found, here)));
        });
  }

  @Override
  Place back() {
    return here.back();
  }
}
