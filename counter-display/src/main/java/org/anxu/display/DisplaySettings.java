package org.anxu.display;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.anxu.display.board.Screen;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.protocol.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What a display is told at its start.
 *
 * @param screen which screen it is
 * @param bind the address its page listens on
 * @param port the page's port, 0 for any free one
 * @param mqtt the broker
 * @param topics the hall's topics
 * @param name the device's name in the register
 * @param tokenFile where its token is, or null for a broker that asks nobody
 * @param chime whether a call is heard
 * @param page whether there is a page at all
 * @param sign the sign it drives, or null
 * @param pad the call pad it listens to, or null
 * @param voice the hall's voice, or null
 * @param rating how customers' ratings are taken, or null
 */
record DisplaySettings(
    Screen screen,
    String bind,
    int port,
    URI mqtt,
    Topics topics,
    String name,
    @Nullable Path tokenFile,
    boolean chime,
    boolean page,
    @Nullable SignSettings sign,
    @Nullable PadSettings pad,
    @Nullable VoiceSettings voice,
    @Nullable RatingSettings rating) {
  static final String HELP =
      """
      Anxu counter display: the page of one screen, fed by the broker.

        java -jar counter-display.jar --screen=hall
        java -jar counter-display.jar --screen=counter --counter=3

        --config=FILE      reads the options below from a file, as lines like port=8083;
                           an option given here wins over the file
        --screen=WHICH     hall: the big screen of the hall; counter: the one above a counter
        --counter=ID       which counter, as it stands above it; needed for --screen=counter
        --hall=ID          the hall (main)
        --name=NAME        this device's name in the register (hall-screen, or counter-ID)
        --token-file=FILE  the file with its token, NAME.SECRET, as ./anxu device add prints it
        --mqtt=ADDRESS     the broker (tcp://127.0.0.1:1883)
        --port=NUMBER      where the page is served (8082 for the hall, 8083 for a counter)
        --bind=ADDRESS     who may see it (127.0.0.1: this machine)
        --chime=on|off     whether a call is heard (on for the hall, off for a counter)
        --page=on|off      whether there is a page; off for a sign alone (on)
        --help             this text
      """
          + SignSettings.HELP
          + PadSettings.HELP
          + VoiceSettings.HELP
          + RatingSettings.HELP;

  private static final List<String> KEYS = keys();

  private static List<String> keys() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "config",
                "screen",
                "counter",
                "hall",
                "name",
                "token-file",
                "mqtt",
                "port",
                "bind",
                "chime",
                "page"));
    all.addAll(SignSettings.KEYS);
    all.addAll(PadSettings.KEYS);
    all.addAll(VoiceSettings.KEYS);
    all.addAll(RatingSettings.KEYS);
    return List.copyOf(all);
  }

  /** A setting that cannot be used, in a sentence that says what can. */
  static final class WrongSetting extends Exception {
    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
      super(message);
    }
  }

  /** Reads arguments, and the file they name. */
  static DisplaySettings of(List<String> arguments) throws WrongSetting {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new WrongSetting("'" + argument + "' is not understood; see --help");
      }
      String key = known(argument.substring(2, equals), "--");
      given.put(key, argument.substring(equals + 1).strip());
    }
    String file = given.get("config");
    if (file != null) {
      fromFile(Path.of(file)).forEach(given::putIfAbsent);
    }
    return of(given);
  }

  private static Map<String, String> fromFile(Path file) throws WrongSetting {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSetting("the settings file " + file + " cannot be read: " + e.getMessage());
    }
    Map<String, String> found = new HashMap<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      found.put(known(key, "in " + file + ": "), properties.getProperty(key).strip());
    }
    return found;
  }

  private static String known(String key, String before) throws WrongSetting {
    if (!KEYS.contains(key)) {
      throw new WrongSetting(
          before + key + " is not an option; the options are " + String.join(", ", KEYS));
    }
    return key;
  }

  private static DisplaySettings of(Map<String, String> given) throws WrongSetting {
    Screen screen = screen(given);
    boolean hall = screen instanceof HallScreen;
    String token = given.get("token-file");
    Path tokenFile = token == null ? null : tokenFile(token);
    boolean page = onOff("page", given.getOrDefault("page", "on"));
    SignSettings sign = SignSettings.of(given);
    PadSettings pad = PadSettings.of(given);
    if (hall && (sign != null || pad != null)) {
      throw new WrongSetting("--sign-kind and --pad-kind go with --screen=counter");
    }
    boolean chime = onOff("chime", given.getOrDefault("chime", hall ? "on" : "off"));
    VoiceSettings voice = VoiceSettings.of(given, hall, chime);
    if (!page && sign == null && voice == null) {
      throw new WrongSetting(
          "--page=off needs --sign-kind or --voice: otherwise nothing would be shown or heard");
    }
    String usualName =
        screen instanceof CounterScreen(String counter) ? "counter-" + counter : "hall-screen";
    return new DisplaySettings(
        screen,
        bind(given.getOrDefault("bind", "127.0.0.1")),
        port(given.getOrDefault("port", hall ? "8082" : "8083")),
        broker(given.getOrDefault("mqtt", "tcp://127.0.0.1:1883")),
        topics(given.getOrDefault("hall", "main")),
        name(given.getOrDefault("name", usualName)),
        tokenFile,
        chime,
        page,
        sign,
        pad,
        voice,
        RatingSettings.of(given, page && !hall, tokenFile));
  }

  private static Screen screen(Map<String, String> given) throws WrongSetting {
    String which = given.get("screen");
    String counter = given.get("counter");
    if ("hall".equals(which)) {
      if (counter != null) {
        throw new WrongSetting("--counter goes with --screen=counter, not with the hall's screen");
      }
      return new HallScreen();
    }
    if ("counter".equals(which)) {
      if (counter == null || !counter.matches("[A-Za-z0-9-]{1,16}")) {
        throw new WrongSetting(
            "--screen=counter needs --counter=ID, 1 to 16 letters, digits or hyphens, not "
                + quoted(counter));
      }
      return new CounterScreen(counter);
    }
    throw new WrongSetting("--screen must be hall or counter, not " + quoted(which));
  }

  private static int port(String text) throws WrongSetting {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new WrongSetting("--port must be a number from 0 to 65535, not " + quoted(text));
  }

  private static String bind(String text) throws WrongSetting {
    try {
      InetAddress address = InetAddress.getByName(text);
      if (!text.isBlank()
          && (address.isAnyLocalAddress()
              || address.isLoopbackAddress()
              || NetworkInterface.getByInetAddress(address) != null)) {
        return text;
      }
    } catch (IOException e) {
      // Nobody knows that name: answered like an address of another machine.
    }
    throw new WrongSetting(
        "--bind must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them,"
            + " not "
            + quoted(text));
  }

  private static Path tokenFile(String text) throws WrongSetting {
    Path file = Path.of(text);
    if (Files.isRegularFile(file) && Files.isReadable(file)) {
      return file;
    }
    throw new WrongSetting(
        "--token-file must be a file that can be read, with the token that ./anxu device add"
            + " printed, not "
            + quoted(text));
  }

  private static URI broker(String text) throws WrongSetting {
    try {
      URI uri = new URI(text);
      boolean right = uri.getPort() > 0 && uri.getPort() <= 65_535 && uri.getHost() != null;
      if (right && "tcp".equals(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new WrongSetting("--mqtt must have the form tcp://HOST:PORT, not " + quoted(text));
    }
    throw new WrongSetting("--mqtt must have the form tcp://HOST:PORT, not " + quoted(text));
  }

  private static Topics topics(String text) throws WrongSetting {
    try {
      return new Topics(text);
    } catch (IllegalArgumentException e) {
      throw new WrongSetting("--hall: " + e.getMessage());
    }
  }

  private static String name(String text) throws WrongSetting {
    if (text.matches("[A-Za-z0-9-]{1,64}")) {
      return text;
    }
    throw new WrongSetting(
        "--name must be 1 to 64 letters, digits or hyphens, not " + quoted(text));
  }

  static boolean onOff(String key, String text) throws WrongSetting {
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new WrongSetting("--" + key + " must be on or off, not " + quoted(text));
    };
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "nothing" : "'" + text + "'";
  }
}
