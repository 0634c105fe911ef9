package org.anxu.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.anxu.hardware.printing.SlipLayout;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on slips.
 *
 * @param layout an operator's file, empty for the layout that ships
 * @param layoutEn the same in English
 */
public record SlipSettings(@DefaultValue("") String layout, @DefaultValue("") String layoutEn) {
  public SlipSettings {
    read("slip.layout", layout, Phrases.CHINESE);
    read("slip.layout-en", layoutEn, Locale.ENGLISH);
  }

  /** Adds what is allowed for each key, in words. */
  static void allow(Map<String, String> words) {
    words.put("slip.layout", "the path of a file with a layout in Chinese, or nothing");
    words.put("slip.layout-en", "the path of a file with a layout in English, or nothing");
  }

  /** Writes slips by these layouts. */
  SlipWriter writer() {
    return new SlipWriter(
        read("slip.layout", layout, Phrases.CHINESE),
        read("slip.layout-en", layoutEn, Locale.ENGLISH));
  }

  private static SlipLayout read(String key, String file, Locale locale) {
    if (file.isBlank()) {
      return SlipWriter.shipped(locale);
    }
    Path path = Path.of(file);
    KioskSettings.require(Files.isRegularFile(path) && Files.isReadable(path), key, file);
    try {
      return SlipWriter.layout(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongSetting(KioskSettings.PREFIX + "." + key + ": " + e.getMessage());
    }
  }
}
