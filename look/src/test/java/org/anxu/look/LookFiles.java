package org.anxu.look;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The module's files as a browser would get them. */
final class LookFiles {
  private LookFiles() {}

  static byte[] bytes(String name) throws IOException {
    try (var in = LookFiles.class.getResourceAsStream("/META-INF/resources/anxu/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }

  static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
