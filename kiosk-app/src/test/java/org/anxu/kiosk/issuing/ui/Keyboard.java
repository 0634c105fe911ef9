package org.anxu.kiosk.issuing.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * Real key events of the browser that carry the times they claim, so that a busy machine types as
 * fast as an idle one.
 */
final class Keyboard {
  /** A page that got no key for this long takes the burst for ended. */
  private static final long STALL_MILLIS = 400;

  private final CDPSession session;
  private double at = System.currentTimeMillis() / 1_000.0;

  Keyboard(Page page) {
    session = page.context().newCDPSession(page);
  }

  /**
   * Types a code and Enter, a key every so many milliseconds. When this machine has stalled in the
   * middle, so that the page cannot have seen one burst, it is typed again.
   */
  void scan(String code, int everyMillis) {
    for (int i = 0; i < 10 && !typed(code, everyMillis); i++) {
      pause(1_000);
    }
    enter(everyMillis);
  }

  /** Whether it went without a stall. */
  private boolean typed(String code, int everyMillis) {
    long longest = 0;
    long last = System.nanoTime();
    for (char c : code.toCharArray()) {
      type(c, everyMillis);
      longest = Math.max(longest, (System.nanoTime() - last) / 1_000_000);
      last = System.nanoTime();
    }
    return longest < STALL_MILLIS;
  }

  void type(String text, int everyMillis) {
    for (char c : text.toCharArray()) {
      type(c, everyMillis);
    }
  }

  private void type(char c, int everyMillis) {
    pause(everyMillis);
    String text = String.valueOf(c);
    press(text, code(c), text, ":?&_".indexOf(c) >= 0 || Character.isUpperCase(c) ? 8 : 0);
  }

  /** As an input method passes a key on: its place is known, its meaning is not. */
  void typeThroughInputMethod(String digits, int everyMillis) {
    for (char c : digits.toCharArray()) {
      pause(everyMillis);
      press("Process", code(c), "", 0);
    }
  }

  void control(String letter, int everyMillis) {
    pause(everyMillis);
    press(letter, code(letter.charAt(0)), "", 2);
  }

  void enter(int afterMillis) {
    pause(afterMillis);
    press("Enter", "Enter", "\r", 0);
  }

  void tab(int afterMillis) {
    pause(afterMillis);
    press("Tab", "Tab", "", 0);
  }

  void hold(char c, int times) {
    String text = String.valueOf(c);
    for (int i = 0; i < times; i++) {
      pause(30);
      JsonObject down = event("keyDown", text, code(c), 0);
      down.addProperty("text", text);
      down.addProperty("autoRepeat", i > 0);
      session.send("Input.dispatchKeyEvent", down);
    }
    session.send("Input.dispatchKeyEvent", event("keyUp", text, code(c), 0));
  }

  void pause(int millis) {
    at += millis / 1_000.0;
  }

  private void press(String key, String code, String text, int modifiers) {
    JsonObject down = event("keyDown", key, code, modifiers);
    if (!text.isEmpty()) {
      down.addProperty("text", text);
    }
    session.send("Input.dispatchKeyEvent", down);
    session.send("Input.dispatchKeyEvent", event("keyUp", key, code, modifiers));
  }

  private JsonObject event(String type, String key, String code, int modifiers) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("key", key);
    event.addProperty("code", code);
    event.addProperty("modifiers", modifiers);
    event.addProperty("timestamp", at);
    event.addProperty("windowsVirtualKeyCode", virtualKey(key));
    return event;
  }

  private static int virtualKey(String key) {
    return switch (key) {
      case "Enter" -> 13;
      case "Tab" -> 9;
      case "Process" -> 229;
      default -> key.toUpperCase(Locale.ROOT).charAt(0);
    };
  }

  private static String code(char c) {
    if (Character.isDigit(c)) {
      return "Digit" + Character.getNumericValue(c);
    }
    if (Character.isLetter(c)) {
      return "Key" + Character.toUpperCase(c);
    }
    return switch (c) {
      case ':' -> "Semicolon";
      case '/', '?' -> "Slash";
      case '.' -> "Period";
      case '=' -> "Equal";
      case '&' -> "Digit7";
      case ' ' -> "Space";
      case '-', '_' -> "Minus";
      default -> throw new IllegalArgumentException("no key for " + c);
    };
  }
}
