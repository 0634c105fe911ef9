package org.anxu.server.fleet;

import java.nio.file.Path;
import java.time.InstantSource;

/** A register in a folder of the test, opened as by one more program. */
public record TestRegister(DataFolder folder, AccessDatabase database, DeviceRegister devices)
    implements AutoCloseable {
  public static TestRegister open(Path path, InstantSource clock) {
    DataFolder folder = DataFolder.prepare(path);
    AccessDatabase database = new AccessDatabase(folder);
    return new TestRegister(folder, database, new DeviceRegister(database, clock));
  }

  /** Adds a device and returns its token. */
  public String add(String name, DeviceKind kind) {
    return devices.add(new Device(name, kind, null)).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
