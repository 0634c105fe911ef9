package org.anxu.display.rendering;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anxu.display.board.Scene;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.jspecify.annotations.Nullable;

/** The hall's clock, in the hall's time zone whatever the zone of this machine. */
final class Times {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE_ZH =
      DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DATE_EN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private static final Words TRAINING = new Texts().of("training.banner");

  private Times() {}

  static @Nullable String time(@Nullable BoardState hall, @Nullable Instant at) {
    ZonedDateTime local = local(hall, at);
    return local == null ? null : TIME.format(local);
  }

  static Picture.Top top(Scene scene) {
    BoardState hall = scene.hall();
    ZonedDateTime local = local(hall, scene.serverTime());
    return new Picture.Top(
        hall == null ? null : hall.hall(),
        local == null ? null : TIME.format(local),
        local == null ? null : new Words(DATE_ZH.format(local), DATE_EN.format(local)),
        hall == null || !hall.saysTraining() ? null : TRAINING.zh() + " · " + TRAINING.en());
  }

  private static @Nullable ZonedDateTime local(@Nullable BoardState hall, @Nullable Instant at) {
    if (hall == null || at == null) {
      return null;
    }
    try {
      return at.atZone(ZoneId.of(hall.zone()));
    } catch (DateTimeException e) {
      // A zone this Java does not know: no clock is better than a wrong one.
      return null;
    }
  }
}
