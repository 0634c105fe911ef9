package org.anxu.protocol.catalogue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;
import org.jspecify.annotations.Nullable;

/**
 * A bill format that has been checked and can be used: the server checks a catalogue with it, the
 * kiosk reads with it, so that both mean the same. Reading takes time in proportion to the code's
 * length, whatever the pattern, because RE2/J never tries a second way.
 */
public final class BillRule {
  /** Bounds the work for each character of a code; the default address pattern takes 1,259. */
  private static final int LARGEST_PROGRAM = 10_000;

  private static final int MOST_DIGITS = 40;
  private static final BigDecimal MOST_YUAN = new BigDecimal(1_000_000_000);
  private static final Set<String> GROUPS = Set.of("account", "period", "amount");
  private static final List<String> UNITS = List.of("yuan", "fen");

  private final BillFormat format;
  private final Pattern pattern;
  private final int leastDigits;
  private final int mostDigits;
  private final CheckDigit check;

  private BillRule(BillFormat format) {
    this.format = format;
    this.pattern = pattern(format);
    this.check =
        CheckDigit.of(or(format.check(), "none"))
            .orElseThrow(
                () -> wrong(format, "check", "one of " + CheckDigit.keys(), format.check()));
    String digits = or(format.digits(), "");
    if (digits.isEmpty()) {
      leastDigits = 0;
      mostDigits = Integer.MAX_VALUE;
    } else {
      if (!digits.matches("[1-9][0-9]?(-[1-9][0-9]?)?")) {
        throw wrongDigits(format);
      }
      String[] ends = digits.split("-", -1);
      leastDigits = Integer.parseInt(ends[0]);
      mostDigits = Integer.parseInt(ends[ends.length - 1]);
      if (leastDigits > mostDigits || mostDigits > MOST_DIGITS) {
        throw wrongDigits(format);
      }
    }
    if (!UNITS.contains(or(format.unit(), "yuan"))) {
      throw wrong(format, "unit", "one of " + String.join(", ", UNITS), format.unit());
    }
  }

  /**
   * Checks a format.
   *
   * @throws IllegalArgumentException with its name, the key, what is allowed and what stands there
   */
  public static BillRule of(BillFormat format) {
    return new BillRule(format);
  }

  private static Pattern pattern(BillFormat format) {
    Pattern compiled;
    try {
      compiled = Pattern.compile(or(format.pattern(), ""));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          wrong(format, "pattern", "an RE2 regular expression", format.pattern()).getMessage()
              + ": "
              + e.getMessage(),
          e);
    } catch (StackOverflowError e) {
      // The library writes nested repetitions out one inside the other before it can be counted.
      throw tooLarge(format);
    }
    Set<String> groups = new TreeSet<>(compiled.namedGroups().keySet());
    if (!groups.contains("account") || !GROUPS.containsAll(groups)) {
      throw wrong(
          format,
          "pattern",
          "an RE2 regular expression with the named group (?<account>…), and of others only"
              + " (?<period>…) and (?<amount>…)",
          format.pattern());
    }
    if (compiled.programSize() > LARGEST_PROGRAM) {
      throw tooLarge(format);
    }
    return compiled;
  }

  private static IllegalArgumentException tooLarge(BillFormat format) {
    return wrong(format, "pattern", "smaller: use shorter repetitions", format.pattern());
  }

  private static IllegalArgumentException wrongDigits(BillFormat format) {
    return wrong(
        format, "digits", "a length such as 10 or 10-16, up to " + MOST_DIGITS, format.digits());
  }

  private static IllegalArgumentException wrong(
      BillFormat format, String key, String allowed, @Nullable String value) {
    return new IllegalArgumentException(
        "bills, " + format.name() + ": " + key + " must be " + allowed + ", not '" + value + "'");
  }

  private static String or(@Nullable String value, String usual) {
    return value == null ? usual : value;
  }

  /** The category such a bill leads to. */
  public String category() {
    return format.category();
  }

  /** What the code says, if the pattern fits the whole of it and the account is long enough. */
  public Optional<Found> read(String code) {
    Matcher matcher = pattern.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String account = group(matcher, "account");
    boolean fits = account.length() >= Math.max(1, leastDigits) && account.length() <= mostDigits;
    if (!fits || leastDigits > 0 && !account.matches("[0-9]+[0-9X]?")) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            account,
            check.equals(CheckDigit.NONE) || check.agrees(account),
            group(matcher, "period"),
            amount(group(matcher, "amount"))));
  }

  private String group(Matcher matcher, String name) {
    if (!pattern.namedGroups().containsKey(name)) {
      return "";
    }
    return or(matcher.group(name), "");
  }

  /** In yuan; null if there is none, or what stands there is no sum of money. */
  private @Nullable BigDecimal amount(String text) {
    if (!text.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
      return null;
    }
    BigDecimal sum = new BigDecimal(text);
    BigDecimal yuan = "fen".equals(format.unit()) ? sum.movePointLeft(2) : sum;
    return yuan.compareTo(MOST_YUAN) < 0 ? yuan : null;
  }

  /**
   * What stands in a bill's code. It says nothing of itself in a log.
   *
   * @param account the account number
   * @param checked whether its check digit agrees; true where there is none
   * @param period what the bill is for, as it stands there, or empty
   * @param amount in yuan, or null
   */
  public record Found(String account, boolean checked, String period, @Nullable BigDecimal amount) {
    @Override
    public String toString() {
      return "Found[checked=" + checked + "]";
    }
  }
}
