package org.anxu.kiosk.outbox;

/** The outbox cannot keep anything now; the kiosk then gives no tickets by itself. */
public final class OutboxBroken extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  OutboxBroken(String reason, Throwable cause) {
    super("the outbox: " + cause.getMessage(), cause);
    this.reason = reason;
  }

  /** A stable code: {@code disk-full}, {@code file-damaged} or {@code not-writable}. */
  public String reason() {
    return reason;
  }
}
