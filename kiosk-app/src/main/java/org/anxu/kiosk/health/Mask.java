package org.anxu.kiosk.health;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not leave the kiosk: its own token and PIN, whatever looks like a
 * token, the addresses of customers' tickets, and numbers as long as an account. It rather takes
 * too much.
 */
public final class Mask {
  private static final String MASKED = "•••";

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern PAGE = Pattern.compile("/t/[A-Za-z0-9_-]+");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?=[A-Za-z0-9_-]*\\d)(?=[A-Za-z0-9_-]*[a-z])(?=[A-Za-z0-9_-]*[A-Z])[A-Za-z0-9_-]{24,}");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(account|token|secret|password|pin|authorization)(\"?\\s*[=:]\\s*)\"?[^\\s\",&]+");
  private static final Pattern ACCOUNT = Pattern.compile("\\d(?:[ -]?\\d){5,}[Xx]?");

  private final Supplier<List<String>> secrets;

  /** Knows these secrets as they are when asked. */
  public Mask(Supplier<List<String>> secrets) {
    this.secrets = secrets;
  }

  /** The text without secrets; numbers stay, as in a machine's facts and settings. */
  public String secrets(String text) {
    String clean = text;
    for (String secret : secrets.get()) {
      if (secret.length() >= 4) {
        clean = clean.replace(secret, MASKED);
      }
    }
    clean = UUID.matcher(clean).replaceAll(MASKED);
    clean = PAGE.matcher(clean).replaceAll("/t/" + MASKED);
    clean = NAMED.matcher(clean).replaceAll("$1$2" + MASKED);
    return TOKEN.matcher(clean).replaceAll(MASKED);
  }

  /** The text without secrets and without numbers that may be an account. */
  public String text(String text) {
    return ACCOUNT.matcher(secrets(text)).replaceAll(MASKED);
  }
}
