package org.anxu.acceptance.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anxu.acceptance.HallProgram;
import org.anxu.server.access.Role;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.fleet.AccessDatabase;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;

/**
 * Puts a kiosk, displays, and an officer with a call pad for each counter into a server's register,
 * in one JVM with the server's class path: a command for each would take half a minute.
 */
public final class HallRegister {
  private final Map<String, String> secrets = new HashMap<>();

  private HallRegister() {}

  /**
   * Adds them.
   *
   * @param displays how many displays, {@code display-1} and so on
   * @param counters the counters with an officer
   */
  public static HallRegister make(Path data, int displays, List<String> counters)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                HallProgram.java(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                HallProgram.classPathWith("queue-server"),
                HallRegister.class.getName(),
                data.toString(),
                Integer.toString(displays)));
    command.addAll(counters);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    HallRegister register = new HallRegister();
    process
        .inputReader()
        .lines()
        .map(line -> line.split("\t", -1))
        .forEach(parts -> register.secrets.put(parts[0], parts[1]));
    if (process.waitFor() != 0) {
      throw new IOException("the register could not be made");
    }
    return register;
  }

  /** The token of a device: {@code kiosk-1}, {@code display-N} or {@code pad-COUNTER}. */
  public String token(String device) {
    return Objects.requireNonNull(secrets.get(device), device);
  }

  /** The password of the officer of a counter, whose number is {@link #officer}. */
  public String password(String counter) {
    return token(officer(counter));
  }

  /** The officer's number. */
  public static String officer(String counter) {
    return "100" + counter;
  }

  /** Adds to the data folder of the first word as many displays as the second one says. */
  public static void main(String[] words) {
    DataFolder folder = DataFolder.prepare(Path.of(words[0]));
    InstantSource clock = InstantSource.system();
    try (AccessDatabase database = new AccessDatabase(folder)) {
      DeviceRegister devices = new DeviceRegister(database, clock);
      StaffAccounts staff = new StaffAccounts(database, folder, clock);
      print("kiosk-1", devices.add(new Device("kiosk-1", DeviceKind.KIOSK, null)).orElseThrow());
      for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
        String name = "display-" + i;
        print(name, devices.add(new Device(name, DeviceKind.DISPLAY, null)).orElseThrow());
      }
      for (String counter : List.of(words).subList(2, words.length)) {
        Device pad = new Device("pad-" + counter, DeviceKind.PAD, new CounterId(counter));
        print(pad.name(), devices.add(pad).orElseThrow());
        OfficerId officer = new OfficerId(officer(counter));
        print(officer(counter), staff.add(officer, Role.CASHIER).orElseThrow());
      }
    }
  }

  private static void print(String name, String secret) {
    System.out.println(name + "\t" + secret);
  }
}
