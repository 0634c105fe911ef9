package org.anxu.protocol.catalogue;

import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The hall's offer, as kiosks show it.
 *
 * @param hall the hall's name
 * @param hotline the phone number for questions
 * @param hours opening hours in words
 * @param zone the hall's time zone id
 * @param publicUrl where customers' phones reach the queue server; a slip's QR code begins with it
 * @param groups the tiles that hold several categories
 * @param categories in the order of the screens
 * @param bills how to read the code on a bill, tried in order
 * @param openings when the hall is usually open, see {@link OpeningTimes}; null if nobody said
 * @param payUrl where a phone pays without a bill, shown as a code while the hall is closed; null
 *     if there is no such way
 * @param training true when this is no hall but a training of staff; null or false otherwise
 */
public record Catalogue(
    Words hall,
    String hotline,
    Words hours,
    String zone,
    String publicUrl,
    List<Group> groups,
    List<Category> categories,
    List<BillFormat> bills,
    @Nullable List<Opening> openings,
    @Nullable String payUrl,
    @Nullable Boolean training) {
  public Catalogue {
    groups = List.copyOf(groups);
    categories = List.copyOf(categories);
    bills = List.copyOf(bills);
    openings = openings == null ? null : List.copyOf(openings);
  }

  /** A catalogue that says nothing of opening times and of paying by phone. */
  public Catalogue(
      Words hall,
      String hotline,
      Words hours,
      String zone,
      String publicUrl,
      List<Group> groups,
      List<Category> categories,
      List<BillFormat> bills) {
    this(hall, hotline, hours, zone, publicUrl, groups, categories, bills, null, null, null);
  }

  /** The same for a training, in which nothing is real. */
  public Catalogue forTraining() {
    return new Catalogue(
        hall, hotline, hours, zone, publicUrl, groups, categories, bills, openings, payUrl, true);
  }

  /** Whether nothing here is real. */
  public boolean saysTraining() {
    return training != null && training;
  }

  /** When the hall is usually open; unknown if nobody said. */
  public OpeningTimes times() {
    return OpeningTimes.of(openings == null ? List.of() : openings);
  }

  /**
   * A stretch of time without a break on some days of the week.
   *
   * @param days such as {@code mon-fri} or {@code sat, sun}
   * @param from such as {@code 8:30}
   * @param to such as {@code 12:00}
   */
  public record Opening(String days, String from, String to) {}

  /**
   * A tile that holds several categories.
   *
   * @param code what categories name as their group
   * @param name what customers read on it
   */
  public record Group(String code, Words name) {}

  /**
   * What a customer can queue for.
   *
   * @param code the category's code, such as {@code payment}
   * @param prefix the letters before its numbers
   * @param name what customers call it
   * @param group the code of the {@link Group} it stands under, or empty for a tile of its own
   * @param papers what to bring
   * @param steps how it goes
   * @param fees what it costs
   * @param timeLimit how long it takes
   * @param contact whom to ask, a post and a phone number, never a person's name
   */
  public record Category(
      String code,
      String prefix,
      Words name,
      String group,
      List<Words> papers,
      List<Words> steps,
      Words fees,
      Words timeLimit,
      Words contact) {
    public Category {
      papers = List.copyOf(papers);
      steps = List.copyOf(steps);
    }
  }

  /**
   * A pattern for the code on a bill; {@link BillRule} checks and uses it.
   *
   * @param name for messages, such as {@code bill-url}
   * @param pattern an RE2 regular expression for the whole code with the named group {@code
   *     account}, and if the code holds them {@code period} and {@code amount}
   * @param category the category such a bill leads to
   * @param digits how many digits an account has, such as {@code 10} or {@code 10-16}; null or
   *     empty for any number of letters and digits
   * @param check the {@link CheckDigit} by its name, null for none
   * @param unit what the amount is written in, {@code yuan} or {@code fen}; null for yuan
   */
  public record BillFormat(
      String name,
      String pattern,
      String category,
      @Nullable String digits,
      @Nullable String check,
      @Nullable String unit) {
    /** A format whose account may be of any length and has no check digit. */
    public BillFormat(String name, String pattern, String category) {
      this(name, pattern, category, null, null, null);
    }
  }
}
