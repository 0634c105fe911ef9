package org.anxu.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Debian's zbarimg, a reader of codes that shares nothing with the library that draws ours. */
final class QrReader {
  private QrReader() {}

  /** The codes in a picture. */
  static List<String> read(Path picture) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "zbarimg",
                "--nodbus",
                "-q",
                "--raw",
                "-Sdisable",
                "-Sqrcode.enable",
                picture.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }
}
