package org.anxu.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file system mounted over a folder for the time of a test; only root may, elsewhere it skips.
 */
final class Mount implements AutoCloseable {
  private final Path folder;

  private Mount(Path folder) {
    this.folder = folder;
  }

  /** A small disk of its own. */
  static Mount small(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return mount(folder, "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs");
  }

  /** The folder as it is, but nobody may write: root, too, which mode bits do not stop. */
  static Mount readOnly(Path folder) throws IOException, InterruptedException {
    return mount(folder, "-o", "bind,ro", folder.toString());
  }

  private static Mount mount(Path folder, String... how) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(how));
    command.add(folder.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() == 0, "this test must be able to mount, as root: " + said);
    return new Mount(folder);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("umount", "-l", folder.toString()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("still mounted: " + folder);
    }
  }
}
