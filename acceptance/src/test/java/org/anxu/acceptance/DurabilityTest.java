package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is on the disk, on the real process. */
class DurabilityTest {
  private static final int TAPS = 20;

  @TempDir Path folder;

  private static String tap(ServerProcess server, String authorization) throws Exception {
    HttpResponse<byte[]> answer =
        server.post(
            "/api/v1/tickets",
            authorization,
            new IssueRequest(UUID.randomUUID().toString(), "payment"));
    assertThat(answer.statusCode()).isEqualTo(201);
    return Wire.decode(answer.body(), IssuedTicket.class).label();
  }

  @Test
  void killedBetweenTwoTapsTheServerGoesOnWithoutGapOrRepeat() throws Exception {
    Path data = folder.resolve("data");
    String kiosk =
        "Bearer " + ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    IssueRequest repeated = new IssueRequest("tap-before-the-kill", "payment");
    List<String> labels = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      labels.add(tap(server, kiosk));
      HttpResponse<byte[]> first = server.post("/api/v1/tickets", kiosk, repeated);
      labels.add(Wire.decode(first.body(), IssuedTicket.class).label());
      server.killHard();
    }
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      IssuedTicket again =
          Wire.decode(server.post("/api/v1/tickets", kiosk, repeated).body(), IssuedTicket.class);
      assertThat(again.label()).isEqualTo("A002");
      labels.add(tap(server, kiosk));
    }
    assertThat(labels).containsExactly("A001", "A002", "A003");
  }

  @Test
  void everyAnswerIsPrecededByASyncOfTheJournal() throws Exception {
    assertThat(answersBeforeTheirSync("FULL")).isZero();
  }

  @Test
  void aPlantedMissingSyncIsFound() throws Exception {
    assertThat(answersBeforeTheirSync("OFF")).isEqualTo(TAPS);
  }

  private long answersBeforeTheirSync(String durability) throws Exception {
    Path data = folder.resolve("data-" + durability);
    Path trace = folder.resolve("trace-" + durability);
    String kiosk =
        "Bearer " + ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    List<String> strace =
        List.of(
            "strace",
            "-f",
            "-y",
            "-s",
            "32",
            "-e",
            "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg",
            "-o",
            trace.toString());
    try (ServerProcess server =
        ServerProcess.start(data, strace, List.of("--anxu.journal.durability=" + durability))) {
      for (int i = 0; i < TAPS; i++) {
        tap(server, kiosk);
      }
    }
    SyncTrace read = SyncTrace.of(Files.readAllLines(trace), "journal.db-wal", "HTTP/1.1 201");
    assertThat(read.answers()).isEqualTo(TAPS);
    return read.early();
  }
}
