package org.anxu.hardware.command;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.hardware.device.DeviceStatus;

/** What the commands say, in the terminal's language: Chinese, or English. */
final class Words {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Locale locale;
  private final ResourceBundle bundle;

  Words() {
    this(Locale.getDefault());
  }

  Words(Locale terminal) {
    locale = terminal.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    bundle =
        ResourceBundle.getBundle(
            "org.anxu.hardware.command.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A text with its arguments. */
  String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** What a device's reason means and what to do about it; the reason itself if it has no words. */
  String reason(String reason) {
    String key = "reason." + reason;
    return reason.isEmpty() ? "" : bundle.containsKey(key) ? bundle.getString(key) : reason;
  }

  /** A device's state in one line: since when, what, why. */
  String status(String device, DeviceStatus status) {
    String words = reason(status.reason());
    return TIME.format(status.since().atZone(ZoneId.systemDefault()))
        + "  "
        + device
        + "  "
        + say("readiness." + status.readiness())
        + (status.reason().isEmpty() ? "" : "  " + status.reason() + ": " + words);
  }
}
