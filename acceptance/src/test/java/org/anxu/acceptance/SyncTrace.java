package org.anxu.acceptance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What strace saw of a file and of the answers.
 *
 * @param answers how many answers were sent
 * @param early how many of them before what was written for them was synced
 */
record SyncTrace(long answers, long early) {
  private static final Pattern CALL = Pattern.compile("(\\d+)\\s+(?:<\\.\\.\\. )?(\\w+)(.*)");

  static SyncTrace of(List<String> lines, String file, String answer) {
    long answers = 0;
    long early = 0;
    boolean written = false;
    boolean synced = false;
    Set<String> syncing = new HashSet<>();
    for (String line : lines) {
      Matcher call = CALL.matcher(line);
      if (!call.matches()) {
        continue;
      }
      String thread = call.group(1);
      String name = call.group(2);
      String rest = call.group(3);
      boolean sync = name.equals("fdatasync") || name.equals("fsync");
      if (name.equals("pwrite64") && rest.contains(file)) {
        written = true;
        synced = false;
      } else if (sync && rest.contains(file) && rest.contains("unfinished")) {
        syncing.add(thread);
      } else if (sync && (rest.contains(file) || syncing.remove(thread)) && rest.contains("= 0")) {
        synced = true;
      } else if (rest.contains(answer)) {
        answers++;
        if (!written || !synced) {
          early++;
        }
        written = false;
      }
    }
    return new SyncTrace(answers, early);
  }
}
