package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.anxu.server.journal.JournalByChance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier in another language, written from the document alone, comes to the same end. */
class OtherLanguageTest {
  private record Said(int code, String words) {}

  @TempDir Path folder;
  private Path file;
  private Path script;

  @BeforeEach
  void write() throws Exception {
    assumeTrue(isThere(), "python3 is not installed: ./anxu test installs it");
    file = folder.resolve("journal.db");
    script = folder.resolve("verify_numbers.py");
    try (InputStream in = OtherLanguageTest.class.getResourceAsStream("verify_numbers.py")) {
      Files.copy(in, script);
    }
    JournalByChance.write(file, 7, 1_500);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Said python() throws Exception {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder("python3", script.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8).strip());
  }

  @Test
  void aWholeJournalIsWholeForBoth() throws Exception {
    Verdict verdict = Verifier.verify(file, (_, _) -> {});
    assertThat(verdict.findings()).isEmpty();
    assertThat(python()).isEqualTo(new Said(0, "whole " + verdict.entries()));
  }

  @Test
  void aChangedByteIsFoundByBoth() throws Exception {
    try (Tampering hand = new Tampering(file)) {
      hand.run("UPDATE entry SET content = replace(content, '0', '1') WHERE sequence = 40");
      hand.run("UPDATE entry SET time = time + 1 WHERE sequence = 40");
    }
    assertThat(Verifier.verify(file, (_, _) -> {}).findings().getFirst().sequence()).isEqualTo(40);
    assertThat(python()).isEqualTo(new Said(1, "40: the hash does not follow"));
  }

  @Test
  void aRepeatedNumberIsFoundByBothThoughTheChainIsWhole() throws Exception {
    long second;
    try (Tampering hand = new Tampering(file)) {
      second =
          hand.number(
              "SELECT min(sequence) FROM entry WHERE event LIKE '{\"type\":\"TicketIssued\"%'"
                  + " AND instr(event, '\"number\":2}') > 0");
      assertThat(second).isPositive();
      hand.run(
              "UPDATE entry SET event = replace(event, '\"number\":2}', '\"number\":1}')"
                  + " WHERE sequence = ?",
              second)
          .chainAnew();
    }
    Finding found = Verifier.verify(file, (_, _) -> {}).findings().getFirst();
    assertThat(found.sequence()).isEqualTo(second);
    assertThat(found.key()).isEqualTo("number.wrong");
    Said said = python();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.words()).startsWith(second + ": number");
  }
}
