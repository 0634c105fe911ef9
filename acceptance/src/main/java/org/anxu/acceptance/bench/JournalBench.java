package org.anxu.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.journal.Meter;
import org.anxu.acceptance.load.Disk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The journal without HTTP: durable tickets, what a decision costs, and the start with a long
 * history. Each is measured in a JVM of its own with the server's class path and flags, only with
 * more heap, because lines of 100,000 are measured that no hall has.
 */
@Command(
    name = "journal",
    mixinStandardHelpOptions = true,
    description = {
      "Durable tickets through the sequencer, the cost of a decision at long and short lines, and",
      "the start with five years of history beside the start with one day."
    })
final class JournalBench extends Measurement {
  private static final int CALLERS = 64;

  @Option(names = "--rounds", description = "rounds of each (default: ${DEFAULT-VALUE})")
  private int rounds = 7;

  @Option(names = "--tickets", description = "durable tickets a round (default: ${DEFAULT-VALUE})")
  private int tickets = 40_000;

  @Option(names = "--line", description = "the long line (default: ${DEFAULT-VALUE})")
  private int line = 100_000;

  @Option(
      names = "--days",
      description = "days of history, 8,000 entries each (default: ${DEFAULT-VALUE})")
  private int days = 1_250;

  @Option(
      names = "--tickets-a-day",
      description = "tickets of a day of history, four entries each (default: ${DEFAULT-VALUE})")
  private int ticketsADay = 2_000;

  @Option(
      names = "--history",
      description =
          "where the history is kept from one run to the next: 3 GB (default: ${DEFAULT-VALUE})")
  private Path kept = Path.of("target", "history");

  @Option(names = "--fresh", description = "make the history anew; a quarter of an hour")
  private boolean fresh;

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Path history = history();
    return List.of(durable(folder), decisions(), starts(folder, history), proof(history));
  }

  private Report durable(Path folder) throws IOException, InterruptedException {
    Disk before = Disk.under(folder, Duration.ofSeconds(1));
    Meter found =
        Meter.run(
            "throughput", folder.toString(), number(CALLERS), number(tickets), number(rounds));
    Disk after = Disk.under(folder, Duration.ofSeconds(1));
    double syncs = (before.syncsPerSecond() + after.syncsPerSecond()) / 2;
    double full = median(found, "FULL");
    double off = median(found, "OFF");
    double aim = Math.min(8 * syncs, off / 2);
    return new Report(
        "Durable tickets through the sequencer",
        String.format(
            Locale.ROOT,
            "Medians of %d alternating rounds of %d tickets by %d callers on new journals, file"
                + " system %s.",
            rounds,
            tickets,
            CALLERS,
            before.fileSystem()),
        List.of(
            new Figure("single synced appends of the disk, same run", syncs, "/s"),
            new Figure("tickets, each answered when on the disk", full, "/s", aim(aim)),
            new Figure("the same without waiting for the disk", off, "/s"),
            new Figure("durable ÷ min(8 × disk, half without disk)", full / aim, "", "≥ 1")));
  }

  private static String aim(double perSecond) {
    return String.format(Locale.ROOT, "≥ %,.0f /s", perSecond);
  }

  private Report decisions() throws IOException, InterruptedException {
    Meter found = Meter.run("decisions", number(line), number(rounds));
    String many = String.format(Locale.ROOT, " at %,d waiting", line);
    return new Report(
        "Cost of a decision with its effect",
        "Medians of " + rounds + " alternating rounds of 2,000 after as many to warm up.",
        List.of(
            new Figure("issue at 100 waiting", median(found, "issue-few") / 1_000, "µs"),
            new Figure("issue" + many, median(found, "issue-many") / 1_000, "µs"),
            new Figure("issue, ratio", ratio(found, "issue-many", "issue-few"), "", "≤ 1.5"),
            new Figure("call next at 100 waiting", median(found, "call-few") / 1_000, "µs"),
            new Figure("call next" + many, median(found, "call-many") / 1_000, "µs"),
            new Figure("call next, ratio", ratio(found, "call-many", "call-few"), "", "≤ 1.5")));
  }

  private Path history() throws IOException, InterruptedException {
    Path years = Files.createDirectories(kept).resolve("days-" + days + "x" + ticketsADay + ".db");
    if (fresh) {
      Files.deleteIfExists(years);
    }
    if (!Files.exists(years)) {
      progress("making " + days + " days of history in " + years);
      Path part = Files.createTempDirectory(kept, "part-").resolve("journal.db");
      Meter.run("history", part.toString(), number(days), number(ticketsADay));
      Files.move(part, years);
    }
    return years;
  }

  private Report starts(Path folder, Path years) throws IOException, InterruptedException {
    Path day = folder.resolve("one-day.db");
    Meter.run("history", day.toString(), "1", number(ticketsADay));
    List<Double> opensLong = new ArrayList<>();
    List<Double> opensShort = new ArrayList<>();
    List<Double> startsLong = new ArrayList<>();
    List<Double> startsShort = new ArrayList<>();
    double entries = 0;
    for (int i = 0; i < rounds; i++) {
      Meter opened = Meter.run("open", years.toString());
      opensLong.addAll(opened.all("millis"));
      entries = median(opened, "last");
      opensShort.addAll(Meter.run("open", day.toString()).all("millis"));
      startsLong.add(serverStart(folder.resolve("long-" + i), years));
      startsShort.add(serverStart(folder.resolve("short-" + i), day));
      progress("start " + (i + 1) + " of " + rounds);
    }
    String title = String.format(Locale.ROOT, "Start with %,.0f entries of history", entries);
    return new Report(
        title,
        "Medians of " + rounds + " alternating starts, beside those with one day.",
        List.of(
            new Figure("journal open to ready, one day", Statistics.median(opensShort), "ms"),
            new Figure("journal open to ready, history", Statistics.median(opensLong), "ms"),
            new Figure("journal, ratio", ratio(opensLong, opensShort), "", "≤ 1.2"),
            new Figure("server to its first answer, one day", Statistics.median(startsShort), "ms"),
            new Figure("server to its first answer, history", Statistics.median(startsLong), "ms"),
            new Figure("server, ratio", ratio(startsLong, startsShort), "", "≤ 1.2")));
  }

  private static Report proof(Path years) throws IOException, InterruptedException {
    Meter found = Meter.run("verify", years.toString());
    if (found.one("findings") > 0) {
      throw new IOException(
          "the proof finds fault with "
              + years
              + "; if an earlier version made it, run again with --fresh");
    }
    double seconds = found.one("millis") / 1_000;
    return new Report(
        "Proof of the history",
        "One run over all entries, with the verifier of ./anxu verify.",
        List.of(
            new Figure("entries", found.one("entries"), ""),
            new Figure("proved", found.one("entries") / seconds, "/s", "≥ 200,000 /s")));
  }

  /** A link instead of a copy: the server only reads the file while it starts. */
  private static double serverStart(Path data, Path journal)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    Files.createLink(data.resolve("journal.db"), journal.toAbsolutePath());
    List<String> asItWasLeft = List.of("--anxu.open-at-start=false");
    try (ServerProcess server = ServerProcess.start(data, List.of(), asItWasLeft)) {
      return server.app().startTime().toNanos() / 1e6;
    }
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  private static double median(Meter found, String name) {
    return Statistics.median(found.all(name));
  }

  private static double ratio(Meter found, String above, String below) {
    return ratio(found.all(above), found.all(below));
  }

  /** The median of the rounds' ratios. */
  private static double ratio(List<Double> above, List<Double> below) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return Statistics.median(ratios);
  }
}
