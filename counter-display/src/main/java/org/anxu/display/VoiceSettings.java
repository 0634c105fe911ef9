package org.anxu.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anxu.display.DisplaySettings.WrongSetting;
import org.anxu.display.speech.ClipPack;
import org.anxu.display.speech.Speech;
import org.anxu.display.speech.Speech.Means;
import org.anxu.display.voice.VoiceRules;
import org.anxu.display.voice.VolumePlan;
import org.anxu.protocol.voice.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * The hall's voice.
 *
 * @param rules what is said and when
 * @param means how it is made heard
 */
record VoiceSettings(VoiceRules rules, Means means) {
  static final List<String> KEYS =
      List.of(
          "voice",
          "voice-languages",
          "voice-max-age",
          "voice-volume",
          "voice-category",
          "voice-speed",
          "voice-pack",
          "voice-player",
          "voice-record");

  static final String HELP =
      """

      The hall's voice (docs/voice.md), for --screen=hall:
        --voice=KIND             off; espeak-ng: Debian's package; clips: a voice pack (off)
        --voice-languages=CODES  zh-CN, yue and en, in the order they are spoken in (zh-CN,en)
        --voice-max-age=SECONDS  a call older than this is not spoken, 10s to 600s (60s)
        --voice-volume=PLAN      per cent, and others at some hours: 80,12:00-14:00=40 (100)
        --voice-category=on|off  whether it is said what the number waits for (off)
        --voice-speed=WORDS      words a minute of espeak-ng, 80 to 300 (150)
        --voice-pack=FOLDER      the voice pack, for --voice=clips
        --voice-player=COMMAND   reads 16 bit, 22050 Hz, one channel from its input; none: captions
                                 alone (aplay -q -t raw -f S16_LE -r 22050 -c 1 -)
        --voice-record=FOLDER    also writes voice.wav and voice.csv into this folder
      """;

  /** The voice of those options; null for none. */
  static @Nullable VoiceSettings of(Map<String, String> given, boolean hall, boolean chime)
      throws WrongSetting {
    String kind = given.getOrDefault("voice", "off");
    if (!List.of("off", "espeak-ng", "clips").contains(kind)) {
      throw new WrongSetting("--voice must be off, espeak-ng or clips, not '" + kind + "'");
    }
    if (!kind.equals("off") && !hall) {
      throw new WrongSetting("--voice goes with --screen=hall: one voice speaks for all counters");
    }
    // Read in any case, so that a wrong value is found before somebody counts on it.
    var rules = new VoiceRules(tongues(given), maxAge(given), volume(given), category(given));
    var means =
        new Means(
            rules.tongues(),
            pack(given, kind),
            SignSettings.number(given, "voice-speed", 150, 80, 300),
            player(given),
            folder(given),
            chime);
    return kind.equals("off") ? null : new VoiceSettings(rules, means);
  }

  private static List<Tongue> tongues(Map<String, String> given) throws WrongSetting {
    List<Tongue> tongues = new ArrayList<>();
    String text = given.getOrDefault("voice-languages", "zh-CN,en");
    for (String code : text.split(",", -1)) {
      Tongue tongue = Tongue.of(code.strip()).orElse(null);
      if (tongue == null || tongues.contains(tongue)) {
        throw new WrongSetting(
            "--voice-languages must be some of "
                + Tongue.codes()
                + ", each once, in the order they are spoken in, not '"
                + text
                + "'");
      }
      tongues.add(tongue);
    }
    return tongues;
  }

  private static Duration maxAge(Map<String, String> given) throws WrongSetting {
    String text = given.getOrDefault("voice-max-age", "60s");
    if (text.matches("\\d{2,3}s")) {
      int seconds = Integer.parseInt(text.substring(0, text.length() - 1));
      if (seconds >= 10 && seconds <= 600) {
        return Duration.ofSeconds(seconds);
      }
    }
    throw new WrongSetting("--voice-max-age must be from 10s to 600s, not '" + text + "'");
  }

  private static VolumePlan volume(Map<String, String> given) throws WrongSetting {
    String text = given.getOrDefault("voice-volume", "100");
    try {
      return VolumePlan.parse(text);
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(
          "--voice-volume must be " + VolumePlan.FORM + ", not '" + text + "': " + e.getMessage());
    }
  }

  private static boolean category(Map<String, String> given) throws WrongSetting {
    return DisplaySettings.onOff("voice-category", given.getOrDefault("voice-category", "off"));
  }

  private static @Nullable ClipPack pack(Map<String, String> given, String kind)
      throws WrongSetting {
    String text = given.get("voice-pack");
    if (text == null) {
      if (kind.equals("clips")) {
        throw new WrongSetting("--voice=clips needs --voice-pack=FOLDER, the folder of the clips");
      }
      return null;
    }
    try {
      ClipPack pack = ClipPack.open(Path.of(text));
      return kind.equals("clips") ? pack : null;
    } catch (IOException e) {
      throw new WrongSetting(
          "--voice-pack must be the folder of a voice pack, not '" + text + "': " + e.getMessage());
    }
  }

  /** The words of the command; quotes are not understood, paths with spaces need a link. */
  private static List<String> player(Map<String, String> given) throws WrongSetting {
    String text = given.getOrDefault("voice-player", Speech.USUAL_PLAYER);
    if (text.isBlank()) {
      throw new WrongSetting("--voice-player must be a command, or none, not '" + text + "'");
    }
    return text.equals("none") ? List.of() : List.of(text.split(" +"));
  }

  private static @Nullable Path folder(Map<String, String> given) throws WrongSetting {
    String text = given.get("voice-record");
    if (text == null) {
      return null;
    }
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new WrongSetting(
          "--voice-record must be a folder that can be written, not '" + text + "'");
    }
    return folder;
  }
}
