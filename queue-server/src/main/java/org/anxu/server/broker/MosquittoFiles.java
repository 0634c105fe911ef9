package org.anxu.server.broker;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.Topics;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.Grant;
import org.anxu.server.fleet.Secrets;
import org.anxu.server.fleet.TokenHash;

/** Writes what a mosquitto needs to serve the hall: who gets in, and who may do what. */
public final class MosquittoFiles {
  /** Where the server keeps its own token, in the data folder. */
  static final String SERVER_TOKEN = "broker-token";

  /** The group that Debian's mosquitto runs as. */
  public static final String GROUP = "mosquitto";

  private final DataFolder data;
  private final DeviceRegister register;
  private final Topics topics;

  /** For the devices of this register in this hall. */
  public MosquittoFiles(DataFolder data, DeviceRegister register, Topics topics) {
    this.data = data;
    this.register = register;
    this.topics = topics;
  }

  /**
   * Writes {@code passwd}, {@code acl} and {@code anxu.conf}; the first two are replaced as a
   * whole, so that a mosquitto that reads them meanwhile sees the old or the new.
   *
   * @return whether mosquitto's group can read them; if not, a person must see to that
   * @throws AccessUnavailable if the folder cannot be written
   */
  public boolean write(Path folder, String host, int port) {
    String token =
        data.readSecret(SERVER_TOKEN)
            .orElseGet(() -> {
              String made = Secrets.token(DeviceRegister.SERVER);
              data.writeSecret(SERVER_TOKEN, made);
              return made;
            });
    List<Grant> devices =
        register.grants().stream()
            .filter(grant -> grant.device().kind() != DeviceKind.PAD)
            .toList();
    try {
      Files.createDirectories(folder);
      Optional<GroupPrincipal> group = group(folder);
      boolean shared = write(folder.resolve("passwd"), passwords(token, devices), group);
      shared &= write(folder.resolve("acl"), rights(devices), group);
      shared &= write(folder.resolve("anxu.conf"), configuration(folder, host, port), group);
      return shared;
    } catch (IOException e) {
      throw new AccessUnavailable(
          "The broker's files cannot be written to "
              + folder.toAbsolutePath()
              + " ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + ").",
          "Name a folder that you may write, or run this as the user who may.",
          e);
    }
  }

  private static String passwords(String token, List<Grant> devices) {
    StringBuilder text = new StringBuilder();
    line(text, DeviceRegister.SERVER + ":" + TokenHash.of(token));
    devices.forEach(grant -> line(text, grant.device().name() + ":" + grant.mark()));
    return text.toString();
  }

  private String rights(List<Grant> devices) {
    StringBuilder text = new StringBuilder();
    line(text, "# Written by queue-server; changes here are lost.");
    line(text, "user " + DeviceRegister.SERVER);
    line(text, "topic readwrite " + topics.all());
    for (Grant grant : devices) {
      Device device = grant.device();
      line(text, "");
      line(text, "user " + device.name());
      line(text, "topic read " + topics.all());
      line(text, "topic write " + topics.deviceState(device.name()));
    }
    return text.toString();
  }

  private static String configuration(Path folder, String host, int port) {
    Path absolute = folder.toAbsolutePath().normalize();
    return """
    # Written by queue-server; changes here are lost. For /etc/mosquitto/conf.d, or mosquitto -c.
    listener %d %s
    # A client is known by its login, so that none can take another's session away.
    use_username_as_clientid true
    allow_anonymous false
    password_file %s
    acl_file %s
    set_tcp_nodelay true
    message_size_limit %d
    """
        .formatted(
            port,
            host,
            absolute.resolve("passwd"),
            absolute.resolve("acl"),
            MqttSettings.LARGEST_MESSAGE);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static Optional<GroupPrincipal> group(Path folder) throws IOException {
    try {
      return Optional.of(
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(GROUP));
    } catch (UserPrincipalNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean write(Path file, String text, Optional<GroupPrincipal> group)
      throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    boolean shared = group.isPresent() && share(fresh, group.get());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    return shared;
  }

  private static boolean share(Path file, GroupPrincipal group) throws IOException {
    try {
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      view.setGroup(group);
      view.setPermissions(PosixFilePermissions.fromString("rw-r-----"));
      return true;
    } catch (FileSystemException e) {
      // Only root may give a file to another group: the caller says so.
      return false;
    }
  }
}
