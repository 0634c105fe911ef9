package org.anxu.server.fleet;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * The folder where the server keeps what must outlive it. Files of secrets are for their owner
 * alone. A command run by root in the folder of a service leaves files that the service can use.
 *
 * @param path where
 */
public record DataFolder(Path path) {
  /** Makes the folder, for its owner alone, if it is not there; an existing one stays as it is. */
  public static DataFolder prepare(Path path) {
    try {
      Path parent = path.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw unusable(path, "is not a folder", e);
      }
    } catch (IOException e) {
      throw unusable(path, "cannot be made (" + reason(e) + ")", e);
    }
    return new DataFolder(path);
  }

  /** A file for its owner alone, made empty if it is not there. */
  Path secretFile(String name) {
    Path file = path.resolve(name);
    try {
      create(file);
    } catch (FileAlreadyExistsException e) {
      return file;
    } catch (IOException e) {
      throw unusable(path, "cannot be written (" + reason(e) + ")", e);
    }
    return file;
  }

  /** Writes a file for its owner alone; a reader sees the old content or the new, never half. */
  public Path writeSecret(String name, String content) {
    Path file = path.resolve(name);
    Path fresh = path.resolve(name + ".new");
    try {
      Files.deleteIfExists(fresh);
      create(fresh);
      Files.writeString(fresh, content + "\n");
      return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unusable(path, "cannot be written (" + reason(e) + ")", e);
    }
  }

  /** The content of a file of secrets, if there is one. */
  public Optional<String> readSecret(String name) {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw unusable(file, "cannot be read (" + reason(e) + ")", e);
    }
  }

  /** Removes a file, if it is there. */
  public void forget(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw unusable(path.resolve(name), "cannot be removed (" + reason(e) + ")", e);
    }
  }

  private void create(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    UserPrincipal owner = Files.getOwner(path);
    if (!owner.equals(Files.getOwner(file))) {
      Files.setOwner(file, owner);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static AccessUnavailable unusable(Path path, String what, IOException cause) {
    return new AccessUnavailable(
        "The data folder or file " + path.toAbsolutePath() + " " + what + ".",
        "Name another folder (--data DIR for a command, the key anxu.data for the server), or let"
            + " the user who runs this write there.",
        cause);
  }
}
