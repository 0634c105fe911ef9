package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.CareWish;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.alert.Alert;
import org.anxu.server.calling.CareWords;
import org.anxu.server.hall.CareReason;
import org.anxu.server.supervision.FloorAction;

/** What devices and customers tell the guide: what, where, since when and what to do. */
final class TroubleRows {
  /** The reasons of parts that have words of their own. */
  private static final Set<String> REASONS =
      Set.of(
          "paper-low",
          "disk-full",
          "file-damaged",
          "not-writable",
          "tickets-refused",
          "clock-wrong",
          "interrupted",
          "paper-out",
          "cover-open",
          "cutter",
          "error",
          "overheated",
          "offline",
          "no-connection",
          "no-page-open",
          "no-frames",
          "no-camera",
          "roll-low",
          "slip-not-taken",
          "stuck",
          "no-program",
          "program-failed");

  /** For the guide they are one: look at power and cable. */
  private static final Set<String> NO_CONNECTION =
      Set.of("absent", "unplugged", "cannot-open", "not-permitted", "in-use", "stalled");

  private static final Set<String> PARTS =
      Set.of("printer", "scanner", "camera", "page", "voice", "offline-tickets", "clock");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** What the guide does about an alert. */
  interface Seeing {
    /** Goes there. */
    void coming(String alert);

    /** Has been there. */
    void over(String alert);
  }

  private final ScreenWords words;
  private final Locale locale;
  private final ZoneId zone;
  private final Acts acts;
  private final Seeing seeing;

  TroubleRows(ScreenWords words, Locale locale, ZoneId zone, Acts acts, Seeing seeing) {
    this.words = words;
    this.locale = locale;
    this.zone = zone;
    this.acts = acts;
    this.seeing = seeing;
  }

  Component of(Alert alert) {
    Div row =
        LineRows.row(
            words.of(
                "trouble.since", what(alert.trouble()), HOUR.format(alert.since().atZone(zone))),
            alert.id());
    if (alert.trouble() instanceof Alert.Trouble.CareAsked care) {
      reasons(care.wishes()).forEach(reason -> row.add(grant(care, reason)));
    }
    if (alert.coming() == null) {
      Button coming = button("trouble.coming", () -> seeing.coming(alert.id()));
      coming.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      row.add(coming);
    } else {
      row.add(new Span(words.of("trouble.taken", alert.coming().value())));
      // What a device tells of itself ends when it tells otherwise.
      if (alert.trouble().isOfAPerson()) {
        row.add(button("trouble.over", () -> seeing.over(alert.id())));
      }
    }
    return row;
  }

  private Button button(String key, Runnable act) {
    return LineRows.button(words.of(key), act);
  }

  private Button grant(Alert.Trouble.CareAsked care, CareReason reason) {
    Button grant =
        new Button(
            words.of("trouble.grant", CareWords.of(reason).in(locale)),
            _ -> acts.act(FloorAction.GRANT_CARE, Requests.care(care.visit().value(), reason)));
    grant.setDisableOnClick(true);
    return grant;
  }

  private static List<CareReason> reasons(Set<CareWish> wishes) {
    return Stream.of(CareWish.values())
        .filter(wishes::contains)
        .map(wish ->
            switch (wish) {
              case AGE -> CareReason.ELDERLY;
              case WALKING, SIGHT -> CareReason.DISABLED;
              case HEARING -> CareReason.HARD_OF_HEARING;
              case PREGNANT -> CareReason.PREGNANT;
              case INFANT -> CareReason.WITH_INFANT;
            })
        .distinct()
        .toList();
  }

  private String what(Alert.Trouble trouble) {
    return switch (trouble) {
      case Alert.Trouble.DeviceGone gone -> words.of("trouble.gone", gone.device());
      case Alert.Trouble.PartInTrouble part ->
          words.of(
              part.works() ? "trouble.part.soon" : "trouble.part",
              part.device(),
              PARTS.contains(part.part()) ? words.of("part." + part.part()) : part.part(),
              reason(part.reason()));
      case Alert.Trouble.SlipFailed slip ->
          words.of("trouble.slip", slip.label(), slip.device(), reason(slip.cause()));
      case Alert.Trouble.HelpAsked help -> words.of("trouble.help", help.device());
      case Alert.Trouble.CareAsked care ->
          words.of(
              "trouble.care",
              care.label(),
              String.join(
                  words.of("list.comma"),
                  Stream.of(CareWish.values())
                      .filter(care.wishes()::contains)
                      .map(wish -> words.of("wish." + wish.name()))
                      .toList()));
    };
  }

  private String reason(String reason) {
    String known = NO_CONNECTION.contains(reason) ? "no-connection" : reason;
    return REASONS.contains(known) ? words.of("reason." + known) : words.of("reason.other", reason);
  }
}
