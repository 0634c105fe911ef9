package org.anxu.kiosk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks where the page is to be served before anything is opened. */
class PageAddressCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /** What is allowed for each key, in words. */
  static final Map<String, String> ALLOWED =
      Map.of(
          "server.address",
          "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
          "server.port",
          "a number from 0 to 65535 (0 takes any free port)");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context, "server.port", PageAddressCheck::isPort);
    check(context, "server.address", PageAddressCheck::isOwnAddress);
  }

  private static void check(
      ConfigurableApplicationContext context,
      String key,
      java.util.function.Predicate<String> allowed) {
    String value = context.getEnvironment().getProperty(key);
    if (value != null && !allowed.test(value)) {
      throw WrongSetting.of(key, ALLOWED.get(key), value);
    }
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
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
