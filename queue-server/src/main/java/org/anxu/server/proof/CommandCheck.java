package org.anxu.server.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxu.server.hall.HallEvent;

/**
 * Checks that no command id was used twice, on no day, and makes anew the tables that only save the
 * server time.
 */
final class CommandCheck {
  private final Findings findings;
  private final MessageDigest sha256;
  private final Set<String> sinceClosing = new HashSet<>();
  private final List<String> dayNotes = new ArrayList<>();
  private long[] past = new long[1 << 12];
  private int pastCount;
  private String last = "";
  private String lastContent = "";
  private long lastClosing;

  CommandCheck(Findings findings) {
    this.findings = findings;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  void check(Row row, HallEvent event) {
    if (!row.content().isEmpty()) {
      if (!row.command().equals(last)) {
        findings.demand(sinceClosing.add(row.command()), Finding.Kind.COMMAND_SPLIT, row.command());
      } else {
        findings.demand(
            row.content().equals(lastContent), Finding.Kind.COMMAND_REUSED, row.command());
      }
    }
    last = row.command();
    lastContent = row.content();
    switch (event) {
      case HallEvent.DayClosed closed -> {
        if (closed.leftOpen()) {
          // The command that closes a day left open belongs to the day that it opens.
          sinceClosing.remove(row.command());
        }
        sinceClosing.forEach(this::isPast);
        sinceClosing.clear();
        if (closed.leftOpen()) {
          sinceClosing.add(row.command());
        }
        lastClosing = row.sequence();
      }
      case HallEvent.DayOpened opened when !opened.reopened() ->
          dayNotes.add(opened.setup().day() + " " + (lastClosing + 1));
      case HallEvent other -> {}
    }
  }

  private void isPast(String command) {
    if (pastCount == past.length) {
      past = Arrays.copyOf(past, 2 * past.length);
    }
    byte[] digest = sha256.digest(command.getBytes(StandardCharsets.UTF_8));
    past[pastCount++] = ByteBuffer.wrap(digest).getLong();
  }

  /** Compares with the tables in the file, once all is read. */
  void compare(JournalFile file) throws Unreadable {
    if (!file.dayNotes().equals(dayNotes)) {
      findings.add(Finding.Kind.DAY_TABLE);
    }
    Arrays.sort(past, 0, pastCount);
    long[] kept = file.pastCommands();
    for (int i = 1; i < pastCount; i++) {
      findings.demand(past[i] != past[i - 1], Finding.Kind.COMMAND_REUSED, "of a closed day");
    }
    if (!Arrays.equals(kept, Arrays.copyOf(past, pastCount))) {
      findings.add(Finding.Kind.PAST_TABLE, kept.length, pastCount);
    }
  }
}
