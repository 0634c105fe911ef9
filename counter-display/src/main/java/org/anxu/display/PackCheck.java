package org.anxu.display;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxu.display.speech.ClipPack;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Tongue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Says which clips of a voice pack lack; on an empty one that is the list of what to record. */
@Command(
    name = "./anxu voice check",
    mixinStandardHelpOptions = true,
    description = "Checks a voice pack: which clips lack or cannot be used, and what each says.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing lacks", "1:something does", "2:it cannot look"})
final class PackCheck implements Callable<Integer> {
  static final String COMMAND = "check-voice";

  private static final int LACKS = 1;
  private static final int CANNOT_LOOK = 2;

  @Parameters(
      paramLabel = "FOLDER",
      description = "the pack, with pack.properties in it (docs/voice.md)")
  private Path folder = Path.of("");

  @Option(
      names = "--languages",
      split = ",",
      converter = TongueConverter.class,
      defaultValue = "zh-CN,en",
      description = "the languages that are to be spoken (default: ${DEFAULT-VALUE})")
  private List<Tongue> languages = List.of();

  @Option(
      names = "--counters",
      split = ",",
      defaultValue = "1,2,3,4,5,6,7,8",
      description = "the hall's counters, as they stand above them (default: ${DEFAULT-VALUE})")
  private List<String> counters = List.of();

  @Option(
      names = "--categories",
      split = ",",
      description = "codes of categories, where --voice-category=on (default: none)")
  private List<String> categories = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  private static final class TongueConverter implements ITypeConverter<Tongue> {
    @Override
    public Tongue convert(String code) {
      return Tongue.of(code)
          .orElseThrow(() ->
              new TypeConversionException(
                  "must be some of " + Tongue.codes() + ", not '" + code + "'"));
    }
  }

  /** Runs the command, and answers its exit status. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return new CommandLine(new PackCheck())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .execute(arguments.toArray(String[]::new));
  }

  @Override
  public Integer call() {
    try {
      return check(ClipPack.open(folder), spec.commandLine().getOut());
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return CANNOT_LOOK;
    }
  }

  private int check(ClipPack pack, PrintWriter out) {
    List<Fragment> names =
        categories.stream()
            .map(each -> new Fragment("category-" + each, "the category " + each))
            .toList();
    List<String> faults = new ArrayList<>();
    int clips = 0;
    for (Tongue tongue : languages) {
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
