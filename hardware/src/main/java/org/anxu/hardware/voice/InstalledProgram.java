package org.anxu.hardware.voice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Other programs of this machine. */
public final class InstalledProgram {
  private InstalledProgram() {}

  /** Whether a program is there to be started, by its name on the path or by where it is. */
  public static boolean isThere(String program) {
    if (program.contains(File.separator)) {
      return Files.isExecutable(Path.of(program));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
