package org.anxu.server.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.fleet.AccessDatabase;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.DeviceRegister;
import picocli.CommandLine.Option;

/** The register in the folder that the command names. */
final class Register {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ANXU_DATA:-data}",
      description =
          "The server's data folder, its key anxu.data. Default: $ANXU_DATA, or ./data."
              + " Here: ${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  private final InstantSource clock;

  Register(InstantSource clock) {
    this.clock = clock;
  }

  int withDevices(Function<DeviceRegister, Integer> work) {
    return withDevices((_, devices) -> work.apply(devices));
  }

  int withDevices(Work work) {
    DataFolder folder = DataFolder.prepare(data);
    try (AccessDatabase database = new AccessDatabase(folder)) {
      return work.with(folder, new DeviceRegister(database, clock));
    }
  }

  int withStaff(Function<StaffAccounts, Integer> work) {
    DataFolder folder = DataFolder.prepare(data);
    try (AccessDatabase database = new AccessDatabase(folder)) {
      return work.apply(new StaffAccounts(database, folder, clock));
    }
  }

  /** What is done with the devices. */
  @FunctionalInterface
  interface Work {
    /** Does it and returns the exit code. */
    int with(DataFolder folder, DeviceRegister devices);
  }
}
