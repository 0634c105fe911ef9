package org.anxu.kiosk.voice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program in place of espeak-ng that writes down what it is to say, and in which voice: a line
 * when it begins, and {@code end} when it was let speak to its end.
 */
public final class SpeakingProgram {
  private static final String SCRIPT =
      """
      #!/bin/sh
      text=$(tr '\\n' ' ')
      printf '%%s %%s\\n' "$2" "$text" >> %1$s/said
      case "$text" in
        *FAIL*) exit 3 ;;
      esac
      i=0
      while [ -e %1$s/slow ] && [ $i -lt 200 ]; do
        sleep 0.05
        i=$((i + 1))
      done
      printf 'end\\n' >> %1$s/said
      """;

  private final Path folder;

  /** Put into a folder of its own. */
  public SpeakingProgram(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(path(), SCRIPT.formatted(folder));
    if (!path().toFile().setExecutable(true)) {
      throw new IOException("not made executable");
    }
  }

  public Path path() {
    return folder.resolve("speak");
  }

  /** Whether it speaks on and on until it is cut. */
  public void slow(boolean on) throws IOException {
    if (on) {
      Files.writeString(folder.resolve("slow"), "");
    } else {
      Files.deleteIfExists(folder.resolve("slow"));
    }
  }

  /** All it was to say, in order. */
  public List<String> said() {
    try {
      return Files.exists(folder.resolve("said"))
          ? Files.readAllLines(folder.resolve("said"), StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
