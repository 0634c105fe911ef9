package org.anxu.acceptance.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.anxu.acceptance.HallProgram;
import org.anxu.server.fleet.AccessDatabase;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;

/**
 * Puts many displays into a server's register at once, in a JVM of its own with the server's class
 * path: a command for each would take minutes.
 */
public final class Displays {
  private Displays() {}

  /**
   * Adds them.
   *
   * @return the token of each
   * @throws IOException if it failed; its words stand on stderr
   */
  public static List<String> add(Path data, int count) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                HallProgram.java(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                HallProgram.classPathWith("queue-server"),
                Displays.class.getName(),
                data.toString(),
                Integer.toString(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> tokens = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || tokens.size() != count) {
      throw new IOException("the displays could not be added to the register");
    }
    return tokens;
  }

  /** Adds as many displays as the second word says to the data folder of the first. */
  public static void main(String[] words) {
    try (AccessDatabase database = new AccessDatabase(DataFolder.prepare(Path.of(words[0])))) {
      DeviceRegister register = new DeviceRegister(database, InstantSource.system());
      for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
        Device display = new Device("display-" + i, DeviceKind.DISPLAY, null);
        System.out.println(register.add(display).orElseThrow());
      }
    }
  }
}
