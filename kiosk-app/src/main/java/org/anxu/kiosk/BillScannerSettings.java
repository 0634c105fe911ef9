package org.anxu.kiosk;

import java.util.Locale;
import java.util.Map;
import org.anxu.hardware.scanning.ScannerDialect;
import org.anxu.hardware.scanning.ScannerSettings.Ending;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bill scanner.
 *
 * @param path the serial device, or empty for none
 * @param baud its speed
 * @param kind what it speaks
 * @param trigger when it is told to read
 * @param codeEnd what ends its codes
 */
public record BillScannerSettings(
    @DefaultValue("") String path,
    @DefaultValue("9600") int baud,
    @DefaultValue("plain") Kind kind,
    @DefaultValue("none") Trigger trigger,
    @DefaultValue("line-end") Ending codeEnd) {
  public BillScannerSettings {
    boolean byPage = kind == Kind.KEYBOARD || kind == Kind.CAMERA;
    KioskSettings.require(
        KioskSettings.isDevice(path) && (!byPage || path.isBlank()), "scanner.path", path);
    KioskSettings.require(KioskSettings.isBaud(baud), "scanner.baud", baud);
    KioskSettings.require(
        trigger == Trigger.NONE || kind.dialect().hasTrigger(),
        "scanner.trigger",
        trigger.name().toLowerCase(Locale.ROOT));
  }

  /** Adds what is allowed for each key, in words. */
  static void allow(Map<String, String> words) {
    words.put(
        "scanner.path",
        "the path of a serial device such as /dev/ttyACM0, or nothing;"
            + " always nothing for the kinds keyboard and camera");
    words.put("scanner.baud", "one of " + KioskSettings.BAUDS);
    words.put(
        "scanner.kind",
        "one of plain, gm65, gm67, honeywell (on a serial line, with scanner.path), keyboard,"
            + " camera");
    words.put(
        "scanner.trigger",
        "one of none, touch, always; touch and always only for the kinds gm65, gm67 and honeywell");
    words.put("scanner.code-end", "one of line-end, silence");
  }

  /** Whether customers may be asked to scan; a camera's own picture asks them. */
  public boolean present() {
    return kind == Kind.KEYBOARD || !path.isBlank();
  }

  /** Whether it is told to read when somebody touches the screen. */
  public boolean readsAfterTouch() {
    return trigger == Trigger.TOUCH;
  }

  /** What a scanner speaks. */
  public enum Kind {
    /** Sends codes over a serial line and is told nothing. */
    PLAIN(ScannerDialect.PLAIN),
    /** A GM65 or GM8xx module. */
    GM65(ScannerDialect.GM65),
    /** A GM67 or GM72 module. */
    GM67(ScannerDialect.GM67),
    /** A Honeywell scanner. */
    HONEYWELL(ScannerDialect.HONEYWELL),
    /** Types its codes into the page, like a keyboard. */
    KEYBOARD(ScannerDialect.PLAIN),
    /** A camera of the browser's machine; the page brings its frames. */
    CAMERA(ScannerDialect.PLAIN);

    private final ScannerDialect dialect;

    Kind(ScannerDialect dialect) {
      this.dialect = dialect;
    }

    ScannerDialect dialect() {
      return dialect;
    }
  }

  /** When a scanner is told to read. */
  public enum Trigger {
    /** Never: it sees a code by itself. */
    NONE,
    /** At a touch of the screen, until the screen would go back to its beginning. */
    TOUCH,
    /** From the start, for ever. */
    ALWAYS
  }
}
