package org.anxu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.server.billing.BillRegister;
import org.anxu.server.journal.JournalBackup;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Looks after the journal and the notes beside it. */
@Command(
    name = "journal",
    description = "The journal: a copy while it is written; the notes beside it: erasing them.",
    synopsisSubcommandLabel = "COMMAND")
final class JournalCommand implements Runnable {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:ANXU_DATA:-data}",
      description =
          "The server's data folder, its key anxu.data. Default: $ANXU_DATA, or ./data."
              + " Here: ${DEFAULT-VALUE}")
  private Path data = Path.of("data");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        DeviceCommand.commandLine(spec), "Missing: backup or erase-notes");
  }

  @Command(
      name = "backup",
      description = {
        "Copies the journal as it is at one moment, also while the server runs, and looks through",
        "the copy. Prints its last sequence and that entry's hash, apart by a tab.",
        "Never overwrites. How to restore: docs/operating-the-journal.md."
      })
  int backup(
      @Parameters(paramLabel = "TARGET", description = "The copy; a file that is not there yet.")
          Path target)
      throws JournalUnavailable {
    PrintWriter err = DeviceCommand.commandLine(spec).getErr();
    if (Files.exists(target)) {
      err.println(target + " is there already; name another file. A backup is never overwritten.");
      return Commands.REFUSED;
    }
    JournalBackup.Head head = JournalBackup.write(data.resolve("journal.db"), target);
    PrintWriter out = DeviceCommand.commandLine(spec).getOut();
    out.println(head.sequence() + "\t" + head.hash());
    out.flush();
    err.println(
        "Written: "
            + target.toAbsolutePath().normalize()
            + ". Check it whole with: verify "
            + target);
    err.flush();
    return 0;
  }

  @Command(
      name = "erase-notes",
      description = {
        "Erases every message that staff have typed (notes.db) and the accounts of today's bills",
        "(bills.db). The journal refers to messages by",
        "number only and stays whole. A server that runs still shows what it has shown before;",
        "start it again. Copies of notes.db elsewhere are yours to erase."
      })
  int eraseNotes() throws JournalUnavailable {
    PrintWriter err = DeviceCommand.commandLine(spec).getErr();
    Path file = data.resolve("notes.db");
    if (!Files.exists(file)) {
      err.println("There are no notes: " + file + " is not there.");
      err.flush();
      return Commands.REFUSED;
    }
    try (Notes notes = new Notes(file)) {
      int erased = notes.eraseAll();
      Path bills = data.resolve("bills.db");
      if (Files.exists(bills)) {
        try (BillRegister register = new BillRegister(bills)) {
          erased += register.eraseAccounts();
        }
      }
      err.println(
          "Erased: " + erased + ". If the server runs, start it again: it remembers texts.");
      err.flush();
    }
    return 0;
  }
}
