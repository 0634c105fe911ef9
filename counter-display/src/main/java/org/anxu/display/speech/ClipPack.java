package org.anxu.display.speech;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.anxu.display.speech.Sound.WrongSound;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.PackFiles;
import org.anxu.protocol.voice.Tongue;

/**
 * Recorded clips: a folder with {@value #MANIFEST} and for each language a folder of WAV files
 * named by fragment, {@code zh-CN/digit-3.wav}.
 */
public final class ClipPack {
  /** The file every pack has. */
  public static final String MANIFEST = PackFiles.MANIFEST;

  private static final long MOST_BYTES = 4L * 48_000 * Voice.LONGEST_SECONDS;

  private final Path folder;
  private final String name;
  private final Duration gap;

  private ClipPack(Path folder, String name, Duration gap) {
    this.folder = folder;
    this.name = name;
    this.gap = gap;
  }

  /**
   * Opens a pack.
   *
   * @throws IOException if the folder has no manifest, or one with a value that cannot be used; the
   *     message says which
   */
  public static ClipPack open(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    Properties manifest = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      manifest.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          folder
              + " is no voice pack: its "
              + MANIFEST
              + " cannot be read ("
              + e.getMessage()
              + ")",
          e);
    }
    String gap = manifest.getProperty("gap-millis", "40").strip();
    if (!gap.matches("\\d{1,3}")) {
      throw new IOException(file + ": gap-millis must be 0 to 999, not '" + gap + "'");
    }
    String name = manifest.getProperty("name", "").strip();
    if (name.isEmpty()) {
      throw new IOException(file + ": name must say whose voice it is");
    }
    return new ClipPack(folder, name, Duration.ofMillis(Long.parseLong(gap)));
  }

  /** Whose voice it is. */
  public String name() {
    return name;
  }

  /** The silence between clips, 0 to 999 ms; a pack says what its voice needs. */
  Duration gap() {
    return gap;
  }

  /**
   * A clip, without the silence around it.
   *
   * @throws IOException if it lacks or cannot be read
   * @throws WrongSound if it is no sound of the kind that is understood
   */
  Sound clip(Tongue tongue, Fragment fragment) throws IOException, WrongSound {
    Path file = file(tongue, fragment);
    if (Files.size(file) > MOST_BYTES) {
      throw new WrongSound("longer than " + Voice.LONGEST_SECONDS + " s");
    }
    return Sound.wav(Files.readAllBytes(file)).trimmed();
  }

  private Path file(Tongue tongue, Fragment fragment) {
    return folder.resolve(PackFiles.clip(tongue, fragment));
  }

  /** What lacks in the pack or cannot be used: a line for each clip; empty when all is there. */
  public List<String> faults(Tongue tongue, List<Fragment> needed) {
    List<String> faults = new ArrayList<>();
    for (Fragment fragment : needed) {
      String what = tongue.code() + "/" + fragment.clip() + ".wav";
      try {
        if (clip(tongue, fragment).samples() < Sound.RATE / 20) {
          faults.add(what + ": nothing is heard");
        }
      } catch (WrongSound e) {
        faults.add(what + ": " + e.getMessage());
      } catch (IOException e) {
        faults.add(what + ": lacks; it says " + fragment.text().strip());
      }
    }
    return faults;
  }
}
