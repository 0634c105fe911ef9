package org.anxu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The demonstration's own tokens and passwords: made at its first start, kept for its owner alone.
 */
final class DemoSecrets {
  private static final int EXISTS = 3;

  private final Path folder;
  private final Path serverJar;
  private final Path serverData;

  DemoSecrets(Path data, Path serverJar, Path serverData) throws IOException {
    this.folder = data.resolve("secrets");
    this.serverJar = serverJar;
    this.serverData = serverData;
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** The file with a device's token. */
  Path device(String name, String kind) throws IOException, InterruptedException {
    return kept(name + ".token", List.of("device", "add", name, "--kind", kind), "renew");
  }

  /** The file with the token of a kiosk that has a mark for slips given offline. */
  Path kiosk(String name, String mark) throws IOException, InterruptedException {
    return kept(
        name + ".token",
        List.of("device", "add", name, "--kind", "kiosk", "--mark", mark),
        "renew");
  }

  /** The file with the token of a counter's call pad. */
  Path pad(String name, String counter) throws IOException, InterruptedException {
    return kept(
        name + ".token",
        List.of("device", "add", name, "--kind", "pad", "--counter", counter),
        "renew");
  }

  /** The file with the token of a counter's display, which may take ratings there. */
  Path counterDisplay(String name, String counter) throws IOException, InterruptedException {
    return kept(
        name + ".token",
        List.of("device", "add", name, "--kind", "display", "--counter", counter),
        "renew");
  }

  /** A member of staff's password. */
  String staff(String number, String role) throws IOException, InterruptedException {
    Path file =
        kept(number + ".password", List.of("staff", "add", number, "--role", role), "renew");
    return Files.readString(file).strip();
  }

  /** The file with the key to the billing system, which both sides know. */
  Path billingKey() throws IOException {
    Path file = folder.resolve("billing.key");
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }
    return file;
  }

  /** The file with the PIN of the kiosk's maintenance page. */
  Path kioskPin() throws IOException {
    Path file = folder.resolve("kiosk-1.pin");
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, "%06d\n".formatted(new SecureRandom().nextInt(1_000_000)));
    }
    return file;
  }

  private Path kept(String fileName, List<String> add, String again)
      throws IOException, InterruptedException {
    Path file = folder.resolve(fileName);
    if (Files.exists(file)) {
      return file;
    }
    Program.Result result = command(add);
    if (result.code() == EXISTS) {
      result = command(List.of(add.get(0), again, add.get(2)));
    }
    if (result.code() != 0) {
      throw new IOException(String.join(" ", add) + " failed: " + result.errors());
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, result.out() + "\n");
    return file;
  }

  private Program.Result command(List<String> words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(words);
    all.add("--data");
    all.add(serverData.toString());
    return Program.run(serverJar, all);
  }
}
