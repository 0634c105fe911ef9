package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the demonstration begins and ends, whatever the end. */
class DemoTest {
  /** The server, the kiosk, two displays, and the shell that watches over them. */
  private static final int CHILDREN = 5;

  @TempDir Path folder;

  @Test
  void itLeavesNoProcessBehindAfterCtrlCNorWhenKilled() throws Exception {
    Path data = folder.resolve("data");
    List<ProcessHandle> first;
    try (DemoProcess demo = start(data, "first start")) {
      first = demo.children();
      assertThat(first).hasSize(CHILDREN);
      demo.interrupt();
      assertThat(demo.exitCode()).as("ended by Ctrl-C").isEqualTo(130);
      assertThat(demo.said()).doesNotContain("has ended by itself");
    }
    awaitEnd(first);
    assertThat(Files.exists(data.resolve("dev/printer"), LinkOption.NOFOLLOW_LINKS)).isFalse();

    List<ProcessHandle> second;
    try (DemoProcess demo = start(data, "second start")) {
      second = demo.children();
      assertThat(second).hasSize(CHILDREN);
      demo.killHard();
    }
    awaitEnd(second);
  }

  private static DemoProcess start(Path data, String which) throws Exception {
    long began = System.nanoTime();
    DemoProcess demo = DemoProcess.start(data);
    System.out.printf("demo, %s: ready after %.1f s%n", which, (System.nanoTime() - began) / 1e9);
    return demo;
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    long began = System.nanoTime();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    System.out.printf(
        "the last process was gone after %.1f s%n", (System.nanoTime() - began) / 1e9);
  }

  @Test
  void aTakenPortIsNamedAndNothingIsStarted() throws Exception {
    Path data = folder.resolve("data");
    try (ServerSocket other =
            new ServerSocket(HallProgram.freePort(), 1, InetAddress.getLoopbackAddress());
        DemoProcess demo = DemoProcess.startWithTaken(other.getLocalPort(), data)) {
      assertThat(demo.exitCode()).isEqualTo(1);
      assertThat(demo.said())
          .contains("Port " + other.getLocalPort() + " is taken", "--kiosk-port")
          .doesNotContain("ready 就绪");
      assertThat(demo.children()).isEmpty();
      assertThat(data).doesNotExist();
    }
  }
}
