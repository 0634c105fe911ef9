package org.anxu.display;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.anxu.display.DisplaySettings.WrongSetting;
import org.anxu.display.rating.RatingCalls;
import org.jspecify.annotations.Nullable;

/**
 * Whether a counter's page asks what customers thought.
 *
 * @param server the queue server's HTTP address
 * @param tokenFile the display's token, bound to this counter
 */
record RatingSettings(URI server, Path tokenFile) {
  static final List<String> KEYS = List.of("rating");

  static final String HELP =
      """

      Rating at this counter (docs/displays.md):
        --rating=on|off    whether the page asks, after a service, how it was (off); needs
                           --server and a token bound to the counter:
                           ./anxu device add counter-3 --kind display --counter 3
      """;

  /** Those of the options; null for none. */
  static @Nullable RatingSettings of(
      Map<String, String> given, boolean counterPage, @Nullable Path tokenFile)
      throws WrongSetting {
    if (!DisplaySettings.onOff("rating", given.getOrDefault("rating", "off"))) {
      return null;
    }
    if (!counterPage) {
      throw new WrongSetting("--rating=on goes with --screen=counter and its page");
    }
    if (tokenFile == null) {
      throw new WrongSetting("--rating=on needs --token-file, with a token bound to this counter");
    }
    return new RatingSettings(
        PadSettings.server(given.getOrDefault("server", "http://127.0.0.1:8080")), tokenFile);
  }

  RatingCalls calls(String counter, String name, InstantSource clock) {
    return new RatingCalls(server, counter, new TokenFile(tokenFile, name), clock);
  }
}
