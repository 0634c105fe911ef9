package org.anxu.display;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anxu.display.speech.ClipPack;
import org.anxu.display.voice.Fragment;
import org.anxu.display.voice.Tongue;

/** Says which clips of a voice pack lack; on an empty one that is the list of what to record. */
final class PackCheck {
  static final String COMMAND = "check-voice";

  static final String HELP =
      """
      Checks a voice pack: which clips lack or cannot be used, and what each says.

        ./anxu voice check FOLDER [--languages=zh-CN,yue,en] [--counters=1,2,3] [--categories=A,B]

        FOLDER           the pack, with pack.properties in it (docs/voice.md)
        --languages=…    the languages that are to be spoken (zh-CN,en)
        --counters=…     the hall's counters, as they stand above them (1,2,3,4,5,6,7,8)
        --categories=…   codes of categories, where --voice-category=on (none)

      It ends with 0 when nothing lacks, 1 when something does, 2 when it cannot look.
      """;

  private static final int LACKS = 1;
  private static final int CANNOT_LOOK = 2;

  private PackCheck() {}

  /** Runs the command, and answers its exit status. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    String folder = null;
    String languages = "zh-CN,en";
    List<String> counters = IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList();
    List<String> categories = List.of();
    for (String argument : arguments) {
      String value = argument.substring(argument.indexOf('=') + 1);
      if (argument.equals("--help")) {
        out.print(HELP);
        return 0;
      } else if (argument.startsWith("--languages=")) {
        languages = value;
      } else if (argument.startsWith("--counters=")) {
        counters = List.of(value.split(","));
      } else if (argument.startsWith("--categories=")) {
        categories = List.of(value.split(","));
      } else if (folder == null && !argument.startsWith("-")) {
        folder = argument;
      } else {
        err.println("'" + argument + "' is not understood; see ./anxu voice check --help");
        return CANNOT_LOOK;
      }
    }
    if (folder == null) {
      err.println("which folder? ./anxu voice check FOLDER");
      return CANNOT_LOOK;
    }
    try {
      return check(ClipPack.open(Path.of(folder)), languages, counters, categories, out);
    } catch (IOException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return CANNOT_LOOK;
    }
  }

  private static int check(
      ClipPack pack,
      String languages,
      List<String> counters,
      List<String> categories,
      PrintStream out) {
    List<String> faults = new ArrayList<>();
    int clips = 0;
    for (String code : languages.split(",")) {
      Tongue tongue =
          Tongue.of(code)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "--languages must be some of " + Tongue.codes() + ", not '" + code + "'"));
      List<Fragment> names =
          categories.stream()
              .map(each -> new Fragment("category-" + each, "the category " + each))
              .toList();
      List<Fragment> needed = tongue.wording().needed(counters, names);
      clips += needed.size();
      faults.addAll(pack.faults(tongue, needed));
    }
    faults.forEach(out::println);
    if (faults.isEmpty()) {
      out.printf("%s: all %d clips are there%n", pack.name(), clips);
      return 0;
    }
    out.printf(
        "%s: %d of %d clips lack or cannot be used; sentences that need them are spoken by"
            + " espeak-ng%n",
        pack.name(), faults.size(), clips);
    return LACKS;
  }
}
