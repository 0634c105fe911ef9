package org.anxu.server.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file with the key to the billing system, for its owner alone. Read anew at each use, so that
 * a key is changed by changing the file.
 */
record KeyFile(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * The key.
   *
   * @throws IOException if there is none, or somebody else could read it; the message says what to
   *     do and holds no key
   */
  String read() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("there is no file " + path + " with the key to the billing system");
    }
    if (!OWNER.containsAll(Files.getPosixFilePermissions(path))) {
      throw new IOException(
          path + " can be read by others: chmod 600 " + path + " and ask for a new key");
    }
    String key = Files.readString(path).strip();
    if (key.isEmpty() || key.length() > 4_096 || !key.matches("[\\x21-\\x7e]+")) {
      throw new IOException(path + " must hold the key alone, in one line");
    }
    return key;
  }
}
