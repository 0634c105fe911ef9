package org.anxu.bench.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.anxu.bench.pty.Pty;
import org.jspecify.annotations.Nullable;

/**
 * A line under a name that stays the same from plug to plug, while the device file behind it
 * changes, as with the links under {@code /dev/serial/by-id}.
 */
public final class PluggableLine implements AutoCloseable {
  private final Path name;
  private final Consumer<byte[]> received;
  private @Nullable Pty pty;

  /** Not plugged in yet. */
  public PluggableLine(Path name, Consumer<byte[]> received) {
    this.name = name.toAbsolutePath();
    this.received = received;
  }

  /** What the other program opens. */
  public Path name() {
    return name;
  }

  /** Plugs it in; nothing happens if it is. */
  public synchronized void plug() throws IOException {
    if (pty != null) {
      return;
    }
    Files.createDirectories(name.getParent());
    Pty made = Pty.open();
    made.listen(received);
    Path fresh = name.resolveSibling(name.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, made.device());
    Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    pty = made;
  }

  /** Pulls the plug; nothing happens if it is out. */
  public synchronized void unplug() throws IOException {
    Files.deleteIfExists(name);
    if (pty != null) {
      pty.close();
      pty = null;
    }
  }

  /** Whether it is plugged in. */
  public synchronized boolean plugged() {
    return pty != null;
  }

  /** Sends to the other program; false if it is unplugged or nobody reads. */
  public boolean send(byte[] bytes) {
    Pty now;
    synchronized (this) {
      now = pty;
    }
    return now != null && now.write(bytes);
  }

  @Override
  public void close() throws IOException {
    unplug();
  }
}
