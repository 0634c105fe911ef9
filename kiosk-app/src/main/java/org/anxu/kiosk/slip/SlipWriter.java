package org.anxu.kiosk.slip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.SlipLayout;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssuedTicket;

/** Writes a ticket's slip by a layout. Nothing on it tells who the customer is. */
public final class SlipWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Set<String> VALUES =
      Set.of(
          "hall",
          "again",
          "category",
          "further",
          "number",
          "ahead",
          "estimate",
          "time",
          "page",
          "contact",
          "by-itself");

  /** A slip without its number is of no use, and one printed again must say so. */
  private static final Set<String> REQUIRED = Set.of("number", "again");

  private final SlipLayout chinese;
  private final SlipLayout english;

  /** A writer with a layout for each language. */
  public SlipWriter(SlipLayout chinese, SlipLayout english) {
    this.chinese = chinese;
    this.english = english;
  }

  /**
   * The layout in an operator's file.
   *
   * @throws IllegalArgumentException if it is wrong; the message says where and what is allowed
   */
  public static SlipLayout layout(Path file) throws IOException {
    return SlipLayout.read(
        file.toString(), Files.readString(file, StandardCharsets.UTF_8), VALUES, REQUIRED);
  }

  /** The layout that ships for a language. */
  public static SlipLayout shipped(Locale locale) {
    String file = isEnglish(locale) ? "slip_en.layout" : "slip.layout";
    try (InputStream in = SlipWriter.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SlipLayout.read(file, text, VALUES, REQUIRED);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /**
   * The slip.
   *
   * @param again whether it replaces one that may have come out; it is marked then
   */
  public Slip write(IssuedTicket ticket, Catalogue catalogue, Locale locale, boolean again) {
    Map<String, String> values = new HashMap<>();
    values.put("hall", catalogue.hall().in(locale));
    values.put("again", again ? "again" : "");
    values.put("number", ticket.label());
    if (ticket.placeKnown()) {
      values.put("ahead", Integer.toString(ticket.ahead()));
    } else {
      values.put("by-itself", "by-itself");
    }
    values.put("time", TIME.format(ticket.issuedAt().atZone(ZoneId.of(catalogue.zone()))));
    values.put("page", ticket.page());
    values.put("further", further(ticket, catalogue, locale));
    WaitEstimate estimate = ticket.estimate();
    if (estimate != null) {
      values.put("estimate", estimate.fromMinutes() + "–" + estimate.toMinutes());
    }
    catalogue.categories().stream()
        .filter(each -> each.code().equals(ticket.category()))
        .findFirst()
        .ifPresent(each -> {
          values.put("category", each.name().in(locale));
          values.put("contact", each.contact().in(locale));
        });
    Slip slip = (isEnglish(locale) ? english : chinese).fill(values);
    return catalogue.saysTraining() ? Training.mark(slip) : slip;
  }

  private static String further(IssuedTicket ticket, Catalogue catalogue, Locale locale) {
    return ticket.otherMatters().stream()
        .flatMap(code -> catalogue.categories().stream().filter(each -> each.code().equals(code)))
        .map(each -> each.name().in(locale))
        .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
  }
}
