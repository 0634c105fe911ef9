package org.anxu.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Looks at every setting of an operator before anything is opened or started, so that a slip of the
 * pen ends the start with one sentence and not with half a hall.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String OURS = "anxu.";
  private static final String OWN_ADDRESS =
      "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them";
  private static final String A_POINTER =
      "a JSON pointer such as /data/amount, or empty for the whole";
  private static final String WORDS = "words with commas between them";
  private static final String A_PORT = "a number from 0 to 65535 (0 takes any free port)";

  private static final String A_LIMIT = "a time of 1m to 24h, such as 30m, or 0s for never";

  /** What is allowed for one key. */
  record Rule(String key, String allowed, Predicate<String> allows) {}

  static final List<Rule> RULES =
      List.of(
          new Rule("anxu.data", "the path of a folder", SettingsCheck::isFolder),
          new Rule(
              "anxu.hall",
              "1 to 32 letters, digits or hyphens",
              text -> text.matches("[A-Za-z0-9-]{1,32}")),
          new Rule("anxu.training", "true or false", SettingsCheck::isSwitch),
          new Rule(
              "anxu.public-url",
              "the http(s) address at which customers' phones reach this server, such as"
                  + " http://192.168.1.10:8080",
              text -> isAddress(text, "http", "https")),
          new Rule("anxu.open-at-start", "true or false", SettingsCheck::isSwitch),
          new Rule(
              "anxu.journal.durability",
              "FULL (or OFF, only to check the check)",
              text -> text.matches("(?i)full|off")),
          new Rule("anxu.mqtt.embedded", "true or false", SettingsCheck::isSwitch),
          new Rule("anxu.mqtt.host", OWN_ADDRESS, SettingsCheck::isOwnAddress),
          new Rule("anxu.mqtt.port", A_PORT, SettingsCheck::isPort),
          new Rule(
              "anxu.mqtt.url",
              "the broker's address, such as tcp://127.0.0.1:1883",
              text -> isAddress(text, "tcp") && URI.create(text).getPort() > 0),
          new Rule(
              "anxu.kiosks.tickets-per-minute",
              "0 to 1000 (0 for no limit)",
              text -> text.matches("\\d{1,4}") && Integer.parseInt(text) <= 1_000),
          new Rule("anxu.floor.long-wait", A_LIMIT, SettingsCheck::isLimit),
          new Rule("anxu.floor.no-call", A_LIMIT, SettingsCheck::isLimit),
          new Rule("anxu.floor.long-service", A_LIMIT, SettingsCheck::isLimit),
          new Rule("anxu.floor.console-left", A_LIMIT, SettingsCheck::isLimit),
          new Rule(
              "anxu.rating.at-counter",
              "a time of 5s to 5m, or 0s for not at all",
              text -> isTime(text, Duration.ofSeconds(5), Duration.ofMinutes(5))),
          new Rule(
              "anxu.billing.url",
              "the http(s) address of the billing system, with {account} in it or without",
              text -> isAddress(text.replace("{account}", "0"), "http", "https")),
          new Rule("anxu.billing.file", "the path of a CSV file", SettingsCheck::isFile),
          new Rule("anxu.billing.key-file", "the path of a file", SettingsCheck::isFile),
          new Rule(
              "anxu.billing.key-header",
              "a header and what stands before the key, such as Authorization: Bearer",
              text -> text.matches("[A-Za-z0-9-]{1,64}(:[ A-Za-z0-9_-]{0,64})?")),
          new Rule(
              "anxu.billing.time-limit",
              "a time of 100ms to 30s, such as 3s",
              SettingsCheck::isWait),
          new Rule(
              "anxu.billing.at-once", "1 to 64", text -> text.matches("[1-9]|[1-5]\\d|6[0-4]")),
          new Rule("anxu.billing.bills", A_POINTER, SettingsCheck::isPointer),
          new Rule("anxu.billing.amount", A_POINTER, SettingsCheck::isPointer),
          new Rule("anxu.billing.unit", "yuan or fen", text -> text.matches("yuan|fen")),
          new Rule("anxu.billing.status", A_POINTER, SettingsCheck::isPointer),
          new Rule("anxu.billing.paid-words", WORDS, text -> !text.isBlank()),
          new Rule("anxu.billing.overdue-words", WORDS, text -> !text.isBlank()),
          new Rule("anxu.billing.period", A_POINTER, SettingsCheck::isPointer),
          new Rule(
              "anxu.billing.pay-url",
              "an http(s) address, with {account} in it or without",
              text -> isAddress(text.replace("{account}", "0"), "http", "https")),
          new Rule("server.address", OWN_ADDRESS, SettingsCheck::isOwnAddress),
          new Rule("server.port", A_PORT, SettingsCheck::isPort));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    environment.getPropertySources().forEach(SettingsCheck::refuseUnknown);
    for (Rule rule : RULES) {
      String value = environment.getProperty(rule.key());
      if (value != null && !rule.allows().test(value)) {
        throw WrongSetting.of(rule.key(), rule.allowed(), value);
      }
    }
    boolean training = environment.getProperty("anxu.training", "false").equals("true");
    String hall = environment.getProperty("anxu.hall", "main");
    if (training != hall.endsWith(TRAINING)) {
      // Its messages have topics of their own: no device of the hall hears them, whatever happens.
      throw new WrongSetting(
          "anxu.hall must end in "
              + TRAINING
              + " with anxu.training=true, such as main"
              + TRAINING
              + ", and must not without; it is \""
              + hall
              + "\"");
    }
  }

  private static final String TRAINING = "-training";

  /** A misspelt key would be a setting that silently does nothing. */
  private static void refuseUnknown(PropertySource<?> source) {
    if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
        || !(source instanceof EnumerablePropertySource<?> named)) {
      return;
    }
    for (String name : named.getPropertyNames()) {
      if (name.startsWith(OURS) && RULES.stream().noneMatch(rule -> rule.key().equals(name))) {
        throw new WrongSetting(
            name
                + " is not a setting; there are "
                + String.join(", ", RULES.stream().map(Rule::key).toList()));
      }
    }
  }

  private static boolean isSwitch(String text) {
    return text.equals("true") || text.equals("false");
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  private static boolean isFolder(String text) {
    try {
      Path path = Path.of(text);
      return !text.isBlank() && (!Files.exists(path) || Files.isDirectory(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isFile(String text) {
    try {
      return !text.isBlank() && !Files.isDirectory(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isPointer(String text) {
    return text.isEmpty() || text.startsWith("/");
  }

  private static boolean isWait(String text) {
    try {
      long millis = DurationStyle.detectAndParse(text).toMillis();
      return millis >= 100 && millis <= 30_000;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isLimit(String text) {
    return isTime(text, Duration.ofMinutes(1), Duration.ofHours(24));
  }

  /** A time within bounds, or none. */
  private static boolean isTime(String text, Duration from, Duration to) {
    try {
      Duration time = DurationStyle.detectAndParse(text);
      return time.isZero() || time.compareTo(from) >= 0 && time.compareTo(to) <= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isAddress(String text, String... schemes) {
    @Nullable URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return uri.getHost() != null && List.of(schemes).contains(uri.getScheme());
  }

  private static boolean isOwnAddress(String text) {
    try {
      InetAddress address = InetAddress.getByName(text);
      return !text.isBlank()
          && (address.isAnyLocalAddress()
              || address.isLoopbackAddress()
              || NetworkInterface.getByInetAddress(address) != null);
    } catch (IOException e) {
      return false;
    }
  }
}
