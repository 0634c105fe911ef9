package org.anxu.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The device's token, read again at each connect, so that a renewed one works without a restart and
 * none stays in memory.
 */
final class TokenFile implements Supplier<char[]> {
  private final Path file;
  private final @Nullable String name;

  /** A file with a token of whatever device. */
  TokenFile(Path file) {
    this.file = file;
    this.name = null;
  }

  /** A file with the token of that device. */
  TokenFile(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public char[] get() {
    return read().toCharArray();
  }

  private String read() {
    String token;
    try {
      token = Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    String problem = problem(token);
    if (problem != null) {
      throw new UncheckedIOException(new IOException(problem));
    }
    return token;
  }

  /** What is wrong with a token, told without telling the token. */
  private @Nullable String problem(String token) {
    int dot = token.indexOf('.');
    if (dot < 1 || dot == token.length() - 1) {
      return file + " holds no token of the form NAME.SECRET";
    }
    String owner = token.substring(0, dot);
    return name == null || owner.equals(name)
        ? null
        : file + " holds the token of " + owner + ", but this device is " + name;
  }
}
