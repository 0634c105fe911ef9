package org.anxu.kiosk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the kiosk's contacts are wired; −1 for what it does not have.
 *
 * @param board the serial device of a contact board, or empty for this machine's own pins
 * @param baud the board's speed
 * @param help the help button
 * @param paper the paper sensor: closed while there is paper enough
 * @param presence the presence sensor: closed while somebody stands there
 * @param servingLamp on while numbers are given
 * @param pausedLamp on while none are
 * @param attentionLamp blinks while somebody of the staff should come
 * @param buzzer sounds when the help button was pressed
 * @param outputsOn whether lamps and buzzer are on at a high level or at a low one
 */
public record ContactSettings(
    @DefaultValue("") String board,
    @DefaultValue("115200") int baud,
    @DefaultValue("-1") int help,
    @DefaultValue("-1") int paper,
    @DefaultValue("-1") int presence,
    @DefaultValue("-1") int servingLamp,
    @DefaultValue("-1") int pausedLamp,
    @DefaultValue("-1") int attentionLamp,
    @DefaultValue("-1") int buzzer,
    @DefaultValue("high") Level outputsOn) {
  private static final int HIGHEST_PIN = 99;

  /** A level. */
  public enum Level {
    HIGH,
    LOW
  }

  public ContactSettings {
    KioskSettings.require(KioskSettings.isDevice(board), "contacts.board", board);
    KioskSettings.require(KioskSettings.isBaud(baud), "contacts.baud", baud);
    Map<String, Integer> pins = new LinkedHashMap<>();
    pins.put("help", help);
    pins.put("paper", paper);
    pins.put("presence", presence);
    pins.put("serving-lamp", servingLamp);
    pins.put("paused-lamp", pausedLamp);
    pins.put("attention-lamp", attentionLamp);
    pins.put("buzzer", buzzer);
    Set<Integer> taken = new HashSet<>();
    pins.forEach((key, pin) ->
        KioskSettings.require(
            pin == -1 || pin >= 0 && pin <= HIGHEST_PIN && taken.add(pin), "contacts." + key, pin));
  }

  /** Adds what is allowed for each key, in words. */
  static void allow(Map<String, String> words) {
    words.put(
        "contacts.board",
        "the path of a contact board's serial device such as /dev/ttyACM1,"
            + " or nothing for this machine's own pins");
    words.put("contacts.baud", "a usual speed such as 9600 or 115200");
    for (String key :
        new String[] {
          "help", "paper", "presence", "serving-lamp", "paused-lamp", "attention-lamp", "buzzer"
        }) {
      words.put(
          "contacts." + key,
          "a pin from 0 to " + HIGHEST_PIN + " that no other contact has, or -1 for none");
    }
    words.put("contacts.outputs-on", "one of high, low");
  }

  /** Whether there is any contact at all. */
  boolean any() {
    return help >= 0
        || paper >= 0
        || presence >= 0
        || servingLamp >= 0
        || pausedLamp >= 0
        || attentionLamp >= 0
        || buzzer >= 0;
  }
}
