package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server before a journal that is not what was written: words, an end, and no change. */
class BrokenJournalTest {
  private static final int TAPS = 300;
  private static final int DAMAGE = 5_000;

  @TempDir static Path sound;

  @TempDir Path folder;

  /** A journal with everything in its file, and one whose latest entries stand in the log. */
  @BeforeAll
  static void makeJournals() throws Exception {
    Path closed = sound.resolve("closed");
    Kiosk kiosk = Kiosk.registeredIn(closed);
    try (ServerProcess server = ServerProcess.start(closed, List.of(), List.of())) {
      for (int i = 0; i < TAPS; i++) {
        kiosk.label(server, Kiosk.newTap());
      }
    }
    Path killed = sound.resolve("killed");
    copy(closed, killed);
    try (ServerProcess server = ServerProcess.start(killed, List.of(), List.of())) {
      for (int i = 0; i < TAPS; i++) {
        kiosk.label(server, Kiosk.newTap());
      }
      server.killHard();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private Path copyOf(String which) throws IOException {
    Path data = folder.resolve("data");
    copy(sound.resolve(which), data);
    return data;
  }

  private static void damageTheMiddle(Path file) throws IOException {
    byte[] noise = new byte[DAMAGE];
    new Random(7).nextBytes(noise);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(noise);
    }
  }

  private static Map<String, String> journalFiles(Path data) throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    for (String name : List.of("journal.db", "journal.db-wal")) {
      Path file = data.resolve(name);
      // An empty log beside the file holds nothing.
      if (Files.exists(file) && Files.size(file) > 0) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(name, HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }

  private static void refusesToStart(Path data, String... words) throws Exception {
    Map<String, String> before = journalFiles(data);
    FailedStart start = FailedStart.of(data, List.of());
    assertThat(start.exit()).as(start.said()).isNotZero();
    assertThat(start.said())
        .contains("APPLICATION FAILED TO START", data.resolve("journal.db").toString())
        .contains(words);
    assertThat(journalFiles(data)).isEqualTo(before);
  }

  @Test
  void bytesChangedInTheMiddle() throws Exception {
    Path data = copyOf("closed");
    damageTheMiddle(data.resolve("journal.db"));
    refusesToStart(data, "broken at sequence", "./anxu verify", "流水账文件", "已损坏");
  }

  @Test
  void aFileCutShort() throws Exception {
    Path data = copyOf("closed");
    Path file = data.resolve("journal.db");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    refusesToStart(data, "broken", "restore a backup");
  }

  @Test
  void aFileOfWords() throws Exception {
    Path data = copyOf("closed");
    Files.writeString(data.resolve("journal.db"), "This is no journal. ".repeat(1000));
    refusesToStart(data, "is not a journal", "不是流水账文件");
  }

  @Test
  void aFileThatIsEmptyNow() throws Exception {
    Path data = copyOf("closed");
    Files.writeString(data.resolve("journal.db"), "");
    refusesToStart(data, "was here before", "journal.db.lock");
  }

  @Test
  void aDatabaseOfSomethingElse() throws Exception {
    Path data = copyOf("closed");
    Files.copy(
        data.resolve("notes.db"), data.resolve("journal.db"), StandardCopyOption.REPLACE_EXISTING);
    refusesToStart(data, "is a database of something else");
  }

  @Test
  void aLogDamagedBeforeWhatWasAnswered() throws Exception {
    Path data = copyOf("killed");
    damageTheMiddle(data.resolve("journal.db-wal"));
    refusesToStart(data, "journal.db-wal", "damaged at byte");
  }

  @Test
  void aLogWhoseHeadIsDamaged() throws Exception {
    Path data = copyOf("killed");
    try (RandomAccessFile bytes =
        new RandomAccessFile(data.resolve("journal.db-wal").toFile(), "rw")) {
      bytes.seek(8);
      bytes.write(new byte[] {1, 2, 3, 4});
    }
    refusesToStart(data, "journal.db-wal", "damaged at its head");
  }

  @Test
  void aFormatOfAnotherVersion() throws Exception {
    Path data = copyOf("closed");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    refusesToStart(data, "format 99", "written by another version");
  }

  @Test
  void aTornLastWriteIsNoDamage() throws Exception {
    Path data = copyOf("killed");
    try (RandomAccessFile bytes =
        new RandomAccessFile(data.resolve("journal.db-wal").toFile(), "rw")) {
      bytes.setLength(bytes.length() - 100);
    }
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      assertThat(server.port).isPositive();
    }
  }
}
