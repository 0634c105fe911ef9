package org.anxu.server.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.PackFiles;
import org.anxu.protocol.voice.Tongue;
import org.anxu.server.voice.WrongClip.Reason;

/**
 * The hall's own voice pack in a folder as a display reads it. A clip is written beside the old one
 * and then takes its place, so that a reader finds the one or the other and never half.
 */
public final class VoicePack {
  private static final String NAME = "name";
  private static final String GAP = "gap-millis";
  private static final int LONGEST_NAME = 60;

  private final Path folder;
  private final List<String> counters;
  private final List<Catalogue.Category> categories;

  /**
   * A clip that the pack needs.
   *
   * @param fragment its name and what it says
   * @param state whether it is there and fit to be heard
   * @param length how long it is, nothing if it is missing
   */
  public record Clip(Fragment fragment, ClipState state, Duration length) {}

  /**
   * The pack in a folder, which need not be there yet.
   *
   * @param counters what stands above the counters
   */
  VoicePack(Path folder, List<String> counters, List<Catalogue.Category> categories) {
    this.folder = folder;
    this.counters = List.copyOf(counters);
    this.categories = List.copyOf(categories);
  }

  /** Everything a pack of this hall needs in a language, in the order it is best recorded in. */
  public List<Fragment> needed(Tongue tongue) {
    List<Fragment> names =
        categories.stream()
            .map(each -> new Fragment("category-" + each.code(), named(each.name(), tongue)))
            .toList();
    return tongue.wording().needed(counters, names);
  }

  private static String named(Words name, Tongue tongue) {
    return tongue == Tongue.ENGLISH ? name.en() : name.zh();
  }

  /** The state of every clip of a language. */
  public synchronized List<Clip> clips(Tongue tongue) {
    return needed(tongue).stream().map(each -> clip(tongue, each)).toList();
  }

  private Clip clip(Tongue tongue, Fragment fragment) {
    try {
      ClipSound sound = ClipSound.of(Files.readAllBytes(file(tongue, fragment)));
      return judged(fragment, sound);
    } catch (NoSuchFileException e) {
      return new Clip(fragment, ClipState.MISSING, Duration.ZERO);
    } catch (WrongClip | IOException e) {
      return new Clip(fragment, ClipState.UNREADABLE, Duration.ZERO);
    }
  }

  private static Clip judged(Fragment fragment, ClipSound sound) {
    return new Clip(fragment, sound.state(longest(fragment)), sound.length());
  }

  /** What a person needs to say it unhurriedly. */
  private static Duration longest(Fragment fragment) {
    String clip = fragment.clip();
    if (clip.startsWith("sorry")) {
      return Duration.ofSeconds(8);
    }
    boolean word = clip.startsWith("letter-") || clip.startsWith("digit-") || clip.equals("yao");
    return word ? Duration.ofMillis(1_500) : Duration.ofSeconds(4);
  }

  private Path file(Tongue tongue, Fragment fragment) {
    return folder.resolve(PackFiles.clip(tongue, fragment));
  }

  private Fragment known(Tongue tongue, String name) throws WrongClip {
    return needed(tongue).stream()
        .filter(each -> each.clip().equals(name))
        .findFirst()
        .orElseThrow(() -> new WrongClip(Reason.UNKNOWN));
  }

  /**
   * Keeps a recording, in the place of the one before.
   *
   * @param name the clip's, such as {@code digit-3}
   * @param wav the file as it came
   * @throws WrongClip if it is no sound that a display could play; then all is as before
   * @throws IOException if the disk refuses; then too
   */
  public synchronized Clip keep(Tongue tongue, String name, byte[] wav)
      throws WrongClip, IOException {
    Fragment fragment = known(tongue, name);
    ClipSound sound = ClipSound.of(wav);
    if (!Files.exists(folder.resolve(PackFiles.MANIFEST))) {
      write(folder.resolve(PackFiles.MANIFEST), manifest(usual()));
    }
    write(file(tongue, fragment), sound.wav());
    return judged(fragment, sound);
  }

  /** Removes a recording, if there is one. */
  public synchronized Clip remove(Tongue tongue, String name) throws WrongClip, IOException {
    Fragment fragment = known(tongue, name);
    Files.deleteIfExists(file(tongue, fragment));
    return clip(tongue, fragment);
  }

  /** The file of a recording, if there is one. */
  public synchronized Optional<byte[]> recording(Tongue tongue, String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file(tongue, known(tongue, name))));
    } catch (NoSuchFileException | WrongClip e) {
      return Optional.empty();
    }
  }

  /** Whose voice it is; empty until somebody has said so. */
  public synchronized String name() {
    return properties().getProperty(NAME, "").strip();
  }

  /** Says whose voice it is. */
  public synchronized void rename(String name) throws IOException {
    String stripped = name.strip();
    Properties properties = properties();
    properties.setProperty(NAME, stripped.substring(0, Math.min(LONGEST_NAME, stripped.length())));
    write(folder.resolve(PackFiles.MANIFEST), manifest(properties));
  }

  private Properties properties() {
    Properties properties = usual();
    try (Reader reader = Files.newBufferedReader(folder.resolve(PackFiles.MANIFEST))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return usual(); // not there yet, or not ours: the next one written is
    }
    return properties;
  }

  private static Properties usual() {
    Properties usual = new Properties();
    usual.setProperty(NAME, "Anxu");
    usual.setProperty(GAP, "40");
    return usual;
  }

  private static byte[] manifest(Properties properties) throws IOException {
    StringWriter text = new StringWriter();
    properties.store(text, null);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, content);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether there is anything to take away. */
  public boolean isBegun() {
    return Files.exists(folder.resolve(PackFiles.MANIFEST));
  }

  /** The pack as an archive, to be unpacked into a display's folder; nothing else is in it. */
  public synchronized void writeArchive(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, PackFiles.MANIFEST);
      for (Tongue tongue : Tongue.values()) {
        for (Fragment fragment : needed(tongue)) {
          add(zip, PackFiles.clip(tongue, fragment));
        }
      }
    }
  }

  private void add(ZipOutputStream zip, String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(file, zip);
      zip.closeEntry();
    }
  }
}
