package org.anxu.server.broker;

import io.moquette.broker.security.IAuthenticator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.Grant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in kiosks and displays that show the token of their name, and the server itself. The client
 * id must be the name too: otherwise one device could take another's session away.
 */
final class RegisterAuthenticator implements IAuthenticator {
  private static final Logger log = LoggerFactory.getLogger(RegisterAuthenticator.class);
  private static final int MOST_REMEMBERED = 256;

  private final DeviceRegister register;
  private final byte[] serverSecret;
  private final Map<String, Grant> sessions = new ConcurrentHashMap<>();
  // A device with an old token tries for ever: its refusal is said once, until it gets in.
  private final Set<String> refused = ConcurrentHashMap.newKeySet();

  RegisterAuthenticator(DeviceRegister register, String serverSecret) {
    this.register = register;
    this.serverSecret = serverSecret.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean checkValid(
      @Nullable String client, @Nullable String user, byte @Nullable [] password) {
    if (client == null || user == null || password == null) {
      refuse("(no name)", "it names no user or password");
      return false;
    }
    if (!client.equals(user)) {
      refuse(user, "its client id is not its name");
      return false;
    }
    if (user.equals(DeviceRegister.SERVER)) {
      return MessageDigest.isEqual(serverSecret, password);
    }
    try {
      Optional<Grant> grant =
          register
              .authenticate(new String(password, StandardCharsets.UTF_8))
              .filter(found -> found.device().name().equals(user))
              .filter(found -> found.device().kind() != DeviceKind.PAD);
      if (grant.isEmpty()) {
        refuse(user, "its token is not in the register");
        return false;
      }
      sessions.put(user, grant.get());
      refused.remove(user);
      return true;
    } catch (AccessUnavailable e) {
      log.warn("{} was refused at the broker: {} {}", printable(user), e.getMessage(), e.remedy());
      return false;
    }
  }

  /**
   * Who got in with a token that has been removed or renewed since; whether they are still there is
   * the broker's to know. Nobody is forgotten here, so that a client between login and session is
   * not missed; there are never more than names in the register.
   */
  List<String> outdated() {
    return sessions.entrySet().stream()
        .filter(session -> !register.holds(session.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void refuse(String user, String reason) {
    if (refused.size() < MOST_REMEMBERED && refused.add(user)) {
      log.warn("a client {} was refused at the broker: {}", printable(user), reason);
    }
  }

  private static String printable(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }
}
