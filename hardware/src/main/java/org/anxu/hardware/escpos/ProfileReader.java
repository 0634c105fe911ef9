package org.anxu.hardware.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.anxu.hardware.escpos.PrinterProfile.Confirmation;
import org.anxu.hardware.escpos.PrinterProfile.Cutter;
import org.anxu.hardware.escpos.PrinterProfile.Qr;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.anxu.hardware.escpos.PrinterProfile.Text;
import org.jspecify.annotations.Nullable;

/** Reads profiles, and says of a wrong value which it is and what is allowed. */
final class ProfileReader {
  static final List<String> NAMES =
      List.of(
          "clone-58",
          "clone-80",
          "custom-kpm",
          "epson-tm-latin",
          "epson-tm-m30",
          "epson-tm-t20",
          "epson-tm-t88",
          "plain-raster");

  private static final List<String> KEYS =
      List.of(
          "name",
          "text",
          "code-page",
          "code-page-charset",
          "qr",
          "cutter",
          "status",
          "confirm",
          "dots",
          "dpi",
          "speed");

  private final String file;
  private final Properties values;

  private ProfileReader(String file, Reader in) throws IOException {
    this.file = file;
    this.values = new Properties();
    values.load(in);
  }

  static PrinterProfile shipped(String name) {
    String file = name + ".properties";
    try (InputStream in = ProfileReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no printer profile " + name + "; there are " + NAMES);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return new ProfileReader(file, reader).read();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static PrinterProfile file(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "no printer profile and no file \"" + path + "\"; profiles are " + NAMES);
    }
    try (Reader in = Files.newBufferedReader(path)) {
      return new ProfileReader(path.toString(), in).read();
    }
  }

  private PrinterProfile read() {
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            file + ": there is no key \"" + key + "\"; there are " + KEYS);
      }
    }
    Text text = oneOf("text", Text.class);
    boolean page = text == Text.CODE_PAGE;
    Status status = oneOf("status", Status.class);
    Confirmation confirmation = oneOf("confirm", Confirmation.class);
    if (status == Status.NONE && confirmation != Confirmation.NONE) {
      throw wrong("confirm", "none where status is none", value("confirm"));
    }
    int dots = number("dots", 200, 1000);
    if (dots % 8 != 0) {
      throw wrong("dots", "a multiple of 8", value("dots"));
    }
    return new PrinterProfile(
        value("name"),
        text,
        page ? number("code-page", 0, 255) : 0,
        page ? charset() : null,
        oneOf("qr", Qr.class),
        oneOf("cutter", Cutter.class),
        status,
        confirmation,
        dots,
        number("dpi", 100, 600),
        number("speed", 20, 500));
  }

  private String value(String key) {
    String value = values.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(file + ": the key \"" + key + "\" is missing");
    }
    return value;
  }

  private int number(String key, int least, int most) {
    String value = value(key);
    boolean fits = value.matches("\\d{1,4}") && Integer.parseInt(value) >= least;
    if (!fits || Integer.parseInt(value) > most) {
      throw wrong(key, "a number from " + least + " to " + most, value);
    }
    return Integer.parseInt(value);
  }

  private <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String value = value(key);
    List<String> words = Arrays.stream(type.getEnumConstants()).map(ProfileReader::word).toList();
    int index = words.indexOf(value);
    if (index < 0) {
      throw wrong(key, "one of " + String.join(", ", words), value);
    }
    return type.getEnumConstants()[index];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private @Nullable Charset charset() {
    String value = value("code-page-charset");
    try {
      Charset found = Charset.forName(value);
      if (found.canEncode() && found.newEncoder().maxBytesPerChar() == 1) {
        return found;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw wrong("code-page-charset", "a character set of single bytes, as windows-1252", value);
  }

  private IllegalArgumentException wrong(String key, String allowed, String value) {
    return new IllegalArgumentException(
        file + ": " + key + " must be " + allowed + ", not \"" + value + "\"");
  }
}
