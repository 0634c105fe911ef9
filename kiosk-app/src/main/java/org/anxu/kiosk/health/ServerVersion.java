package org.anxu.kiosk.health;

import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.Heartbeat;
import org.jspecify.annotations.Nullable;

/** The server's version, as its heartbeats tell it. */
public final class ServerVersion {
  private volatile @Nullable String heard;

  void heard(byte[] heartbeat) throws MalformedMessage {
    heard = Wire.decode(heartbeat, Heartbeat.class).version();
  }

  /** The version; null until it was heard, or from a server that does not tell. */
  public @Nullable String heard() {
    return heard;
  }
}
