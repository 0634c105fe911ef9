package org.anxu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.anxu.protocol.device.DeviceCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program of the demonstration that ends with a code of its own. */
class ProgramTest {
  private static final int BROKEN = 3;

  @TempDir Path folder;

  /**
   * Asks to be started again the first time and breaks the second time. Its jar holds nothing else:
   * the codes are constants, which the compiler writes into it.
   */
  static final class AsksOnce {
    public static void main(String[] args) throws Exception {
      Path been = Path.of(args[0]);
      boolean again = Files.exists(been);
      Files.writeString(been, again ? "twice" : "once");
      System.exit(again ? BROKEN : DeviceCommand.RESTART_EXIT_CODE);
    }

    private AsksOnce() {}
  }

  @Test
  void one_that_asks_for_it_is_started_again_and_one_that_breaks_is_not() throws Exception {
    Files.createFile(folder.resolve("jvm.options"));
    Path been = folder.resolve("been");
    Program program =
        Program.start(
            "asks-once",
            jar(),
            List.of(been.toString()),
            folder.resolve("log"),
            URI.create("http://127.0.0.1:1/"));
    try (Watchdog watchdog = new Watchdog()) {
      program.watchedBy(watchdog);
      assertThat(program.ended().get(30, TimeUnit.SECONDS).exitValue()).isEqualTo(BROKEN);
    }
    assertThat(been).hasContent("twice");
  }

  private Path jar() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, AsksOnce.class.getName());
    String entry = AsksOnce.class.getName().replace('.', '/') + ".class";
    Path jar = folder.resolve("asks-once.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream bytes = ProgramTest.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      bytes.transferTo(out);
    }
    return jar;
  }
}
