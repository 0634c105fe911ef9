package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a disk that fills up, and on one that nobody may write. */
class FullDiskTest {
  private static final int MOST_TAPS = 20_000;
  private static final int ROOM_LEFT = 64 * 1024;

  @TempDir Path folder;

  /** Takes all room there is but some. */
  private static void fill(Path filler, int butFor) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[64 * 1024];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      try (FileChannel file = FileChannel.open(filler, StandardOpenOption.WRITE)) {
        file.truncate(Math.max(0, file.size() - butFor));
      }
    }
  }

  @Test
  void aFullDiskIsToldLosesNothingAndHealsByItself() throws Exception {
    Path data = folder.resolve("data");
    try (Mount _ = Mount.small(data, 32)) {
      Kiosk kiosk = Kiosk.registeredIn(data);
      Map<IssueRequest, String> given = new LinkedHashMap<>();
      IssueRequest refused = Kiosk.newTap();
      try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
        given.put(Kiosk.newTap(), "A001");
        given.replaceAll((tap, _) -> label(kiosk, server, tap));
        Path filler = data.resolve("filler");
        fill(filler, ROOM_LEFT);
        HttpResponse<byte[]> answer = kiosk.tap(server, refused);
        while (answer.statusCode() == 201 && given.size() < MOST_TAPS) {
          given.put(refused, labelOf(answer));
          refused = Kiosk.newTap();
          answer = kiosk.tap(server, refused);
        }
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(said).isEqualTo(503);
        assertThat(said)
            .contains("NO_ROOM", "文件夹 " + data + " 所在的磁盘已满", "disk of the folder " + data);
        assertThat(kiosk.tap(server, Kiosk.newTap()).statusCode()).isEqualTo(503);
        assertThat(label(kiosk, server, given.keySet().iterator().next())).isEqualTo("A001");

        Files.delete(filler);
        IssueRequest again = refused;
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> kiosk.tap(server, again).statusCode() == 201);
        given.put(again, label(kiosk, server, again));
        server.killHard();
      }
      assertThat(given.values()).containsExactlyElementsOf(labels(given.size()));
      try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
        List<String> repeated = new ArrayList<>();
        given.keySet().forEach(tap -> repeated.add(label(kiosk, server, tap)));
        assertThat(repeated).containsExactlyElementsOf(given.values());
      }
    }
  }

  @Test
  void onAFullDiskTheStartEndsInWordsAndSucceedsOnceThereIsRoom() throws Exception {
    Path data = folder.resolve("data");
    try (Mount _ = Mount.small(data, 32)) {
      Path filler = data.resolve("filler");
      fill(filler, 0);
      FailedStart start = FailedStart.of(data, List.of());
      assertThat(start.exit()).as(start.said()).isNotZero();
      assertThat(start.said()).contains("APPLICATION FAILED TO START", data.toString(), "room");
      Files.delete(filler);
      try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
        assertThat(label(Kiosk.registeredIn(data), server, Kiosk.newTap())).isEqualTo("A001");
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenEndsTheStartInWords() throws Exception {
    Path data = folder.resolve("data");
    Kiosk kiosk = Kiosk.registeredIn(data);
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      assertThat(label(kiosk, server, Kiosk.newTap())).isEqualTo("A001");
    }
    try (Mount _ = Mount.readOnly(data)) {
      FailedStart start = FailedStart.of(data, List.of());
      assertThat(start.exit()).as(start.said()).isNotZero();
      assertThat(start.said())
          .contains("APPLICATION FAILED TO START", "The folder " + data + " cannot be written");
    }
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of())) {
      assertThat(label(kiosk, server, Kiosk.newTap())).isEqualTo("A002");
    }
  }

  private static List<String> labels(int count) {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      labels.add("A%03d".formatted(i));
    }
    return labels;
  }

  private static String labelOf(HttpResponse<byte[]> answer) throws Exception {
    return Wire.decode(answer.body(), IssuedTicket.class).label();
  }

  private static String label(Kiosk kiosk, ServerProcess server, IssueRequest tap) {
    try {
      return kiosk.label(server, tap);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
