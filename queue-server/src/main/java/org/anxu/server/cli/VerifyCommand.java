package org.anxu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.anxu.server.proof.Digest;
import org.anxu.server.proof.JournalUnreadable;
import org.anxu.server.proof.OrderReport;
import org.anxu.server.proof.Verdict;
import org.anxu.server.proof.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves a journal, reports who was served out of the order of arrival, and knows its digest. */
@Command(
    name = "verify",
    description = {
      "Proves a journal: chain, numbers, states and every call against the order of service.",
      "A copy in hand, or with --live the journal of a server that may run meanwhile; nothing is"
          + " changed."
    },
    exitCodeList = {
      "0:the journal is whole, and holds the digest if one was given",
      "1:the journal breaks a rule or its chain; the first bad entry is printed first",
      "2:the journal cannot be read, or the command was not understood",
      "3:the journal is whole in itself but does not hold the digest: cut short or written anew"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int BROKEN = 1;
  private static final int UNREADABLE = 2;
  private static final int OTHER_DIGEST = 3;

  /** Which journal: exactly one of the two. */
  private static final class Which {
    @Parameters(index = "0", paramLabel = "FILE", description = "A journal, or a copy of one.")
    private @Nullable Path file;

    @Option(names = "--live", description = "The journal in the server's data folder.")
    private boolean live;
  }

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ANXU_DATA:-data}",
      description = "The server's data folder, for --live. Here: ${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  @Option(
      names = "--report",
      description = "Prints the order report of the latest day, or of --day.")
  private boolean report;

  @Option(names = "--day", paramLabel = "DATE", description = "The day of the report: 2026-11-24.")
  private @Nullable LocalDate day;

  @Option(names = "--json", description = "Prints one JSON object instead of words and tables.")
  private boolean json;

  @Option(
      names = "--digest",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "VALUE",
      description = {
        "Prints the digests of the last closed day and of the last entry, as day/sequence/hash.",
        "With a value: checks that the journal holds exactly that entry and hash."
      })
  private @Nullable String digest;

  @Override
  public Integer call() {
    CommandLine line = DeviceCommand.commandLine(spec);
    Optional<Digest> wanted = wanted(line);
    Path file = which.file == null ? data.resolve("journal.db") : which.file;
    VerifyPrinter printer = new VerifyPrinter(line.getOut(), json);
    try (Bar bar = new Bar(!json && System.console() != null && System.console().isTerminal())) {
      Optional<OrderReport> reported = Optional.empty();
      Verdict verdict;
      if (report || day != null) {
        Verifier.Reported both =
            Verifier.report(file, bar, Optional.ofNullable(day).map(LocalDate::toString), wanted);
        verdict = both.verdict();
        reported = Optional.of(both.report());
      } else {
        verdict = Verifier.verify(file, bar, wanted);
      }
      bar.close();
      printer.print(file, verdict, reported, digest != null);
      if (!verdict.isWhole()) {
        return BROKEN;
      }
      return verdict.digestHolds() ? 0 : OTHER_DIGEST;
    } catch (JournalUnreadable e) {
      PrintWriter err = line.getErr();
      err.println(e.getMessage());
      err.flush();
      return UNREADABLE;
    }
  }

  private Optional<Digest> wanted(CommandLine line) {
    if (digest == null || digest.isEmpty()) {
      return Optional.empty();
    }
    Optional<Digest> read = Digest.of(digest);
    if (read.isEmpty()) {
      throw new CommandLine.ParameterException(
          line, "A digest is written day/sequence/hash, not '" + digest + "'");
    }
    return read;
  }

  /** A bar on a terminal, and nowhere else. */
  private static final class Bar implements Verifier.Progress, AutoCloseable {
    private final boolean shown;
    private @Nullable ProgressBar bar;

    Bar(boolean shown) {
      this.shown = shown;
    }

    @Override
    public void at(long done, long about) {
      if (shown) {
        if (bar == null) {
          bar =
              new ProgressBarBuilder()
                  .setTaskName("verify")
                  .setInitialMax(about)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setUnit(" entries", 1)
                  .showSpeed()
                  .clearDisplayOnFinish()
                  .build();
        }
        bar.stepTo(done);
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
        bar = null;
      }
    }
  }
}
