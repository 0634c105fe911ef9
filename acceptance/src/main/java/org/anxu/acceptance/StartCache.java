package org.anxu.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/**
 * The server's classes, read and linked once for all its starts (an AOT cache of the JDK, JEP 514):
 * tests and simulations start it some hundred times, and each start costs a third. Never where
 * starts or memory are measured: a hall has none.
 */
final class StartCache {
  private static final Duration MAKING = Duration.ofMinutes(3);

  private StartCache() {}

  /** The flags that use the server's cache, which the first who asks makes; none if not wanted. */
  static List<String> flags(String module, Path jar) throws IOException, InterruptedException {
    if (!Boolean.getBoolean("anxu.start-cache") || !module.equals("queue-server")) {
      return List.of();
    }
    Path cache = jar.resolveSibling("../start.aot").normalize(); // not where the program is
    Path turn = cache.resolveSibling("start.aot.lock");
    try (FileChannel channel =
            FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      if (!fits(cache, jar)) {
        make(cache, Files.createDirectories(cache.resolveSibling("start-cache")));
      }
    }
    // Nor does a program that lives for seconds earn what the second compiler costs at its start.
    return List.of("-XX:AOTCache=" + cache, "-XX:TieredStopAtLevel=1");
  }

  /** The JVM refuses, with complaints, a cache older than the program it was made of. */
  private static boolean fits(Path cache, Path jar) throws IOException {
    if (!Files.exists(cache)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(cache);
    return made.compareTo(Files.getLastModifiedTime(jar)) > 0
        && made.compareTo(Files.getLastModifiedTime(jar.resolveSibling("jvm.options"))) > 0;
  }

  private static void make(Path cache, Path folder) throws IOException, InterruptedException {
    Path made = cache.resolveSibling("start.aot.made");
    int port = HallProgram.freePort();
    List<String> command =
        HallProgram.command(
            "queue-server",
            List.of(),
            List.of("-XX:AOTCacheOutput=" + made),
            List.of(
                "--anxu.data=" + folder.resolve("data"),
                "--server.port=" + port,
                "--anxu.mqtt.port=" + HallProgram.freePort(),
                "--anxu.open-at-start=true"));
    URI ready = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    // Ended gently, for it writes the cache at its end.
    HallProgram.startCommand(command, folder.resolve("log"), ready).end(MAKING);
    Files.move(made, cache, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
