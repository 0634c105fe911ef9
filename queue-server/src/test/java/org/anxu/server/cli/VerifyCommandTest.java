package org.anxu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import org.anxu.server.journal.JournalByChance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./anxu verify} prints, and how it ends. */
class VerifyCommandTest {
  @TempDir Path folder;
  private Path file;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("journal.db");
    JournalByChance.write(file, 7, 1_500);
  }

  private static Ended verify(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line(InstantSource.system());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    String[] all = new String[words.length + 1];
    all[0] = "verify";
    for (int i = 0; i < words.length; i++) {
      all[i + 1] = words[i].toString();
    }
    return new Ended(line.execute(all), out.toString(), err.toString());
  }

  private void change(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void aWholeJournalEndsWithNoughtAndItsDigestHolds() {
    Ended printed = verify(file, "--digest");
    assertThat(printed.code()).isZero();
    String closed =
        printed.out().lines().filter(line -> line.startsWith("closed ")).findAny().orElseThrow();
    String digest = closed.substring("closed ".length());
    assertThat(verify(file, "--digest=" + digest).code()).isZero();
    String other = digest.substring(0, digest.length() - 1) + (digest.endsWith("0") ? "1" : "0");
    assertThat(verify(file, "--digest=" + other).code()).isEqualTo(3);
  }

  @Test
  void theFirstBadEntryIsPrintedFirst() throws Exception {
    change("UPDATE entry SET content = replace(content, 'a', 'b') WHERE sequence >= 70");
    Ended ended = verify(file);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().lines().findFirst().orElseThrow()).matches("7\\d: .*");
  }

  @Test
  void theReportIsPrintedInTablesAndAsJson() {
    Ended tables = verify("--live", "--data", folder, "--report");
    assertThat(tables.code()).isZero();
    assertThat(tables.out().lines().filter(line -> line.matches(".*: \\d+"))).hasSize(4);
    JsonNode json = JsonMapper.shared().readTree(verify(file, "--report", "--json").out());
    assertThat(json.path("whole").asBoolean()).isTrue();
    assertThat(json.at("/report/overtakes").isArray()).isTrue();
    assertThat(json.path("head").asString()).contains("/" + json.path("entries").asLong() + "/");
  }

  @Test
  void whatCannotBeReadOrUnderstoodEndsWithTwo() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no journal");
    assertThat(verify(text))
        .satisfies(ended -> {
          assertThat(ended.code()).isEqualTo(2);
          assertThat(ended.err()).contains(text.toString());
        });
    assertThat(verify().code()).isEqualTo(2);
    assertThat(verify(file, "--live").code()).isEqualTo(2);
    assertThat(verify(file, "--digest=yesterday").code()).isEqualTo(2);
  }
}
