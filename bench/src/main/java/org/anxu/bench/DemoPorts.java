package org.anxu.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the demonstration listens; all on this machine alone. */
final class DemoPorts {
  @Option(names = "--server-port", description = "queue server (default: ${DEFAULT-VALUE})")
  int server = 8080;

  @Option(names = "--kiosk-port", description = "kiosk (default: ${DEFAULT-VALUE})")
  int kiosk = 8081;

  @Option(names = "--hall-screen-port", description = "hall screen (default: ${DEFAULT-VALUE})")
  int hallScreen = 8082;

  @Option(names = "--display-port", description = "counter display (default: ${DEFAULT-VALUE})")
  int display = 8083;

  @Option(names = "--bench-port", description = "simulated devices (default: ${DEFAULT-VALUE})")
  int bench = 8084;

  @Option(names = "--billing-port", description = "billing system (default: ${DEFAULT-VALUE})")
  int billing = 8085;

  @Option(names = "--mqtt-port", description = "MQTT broker (default: ${DEFAULT-VALUE})")
  int mqtt = 1883;

  /** What stands in the way, a sentence for each taken port. */
  List<String> taken() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("--server-port", server);
    all.put("--kiosk-port", kiosk);
    all.put("--hall-screen-port", hallScreen);
    all.put("--display-port", display);
    all.put("--bench-port", bench);
    all.put("--billing-port", billing);
    all.put("--mqtt-port", mqtt);
    List<String> taken = new ArrayList<>();
    all.forEach((option, port) -> {
      if (!isFree(port)) {
        taken.add(
            "Port "
                + port
                + " is taken by another program; end it, or choose another with "
                + option
                + ".");
      }
    });
    return taken;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
