package org.anxu.hardware.port;

/** Why a line cannot be opened now, as one of the reasons of {@link PortListener#down}. */
final class CannotOpen extends Exception {
  private static final long serialVersionUID = 1L;

  static final String ABSENT = "absent";
  static final String NOT_PERMITTED = "not-permitted";
  static final String IN_USE = "in-use";
  static final String OTHER = "cannot-open";

  private static final int EPERM = 1;
  private static final int ENOENT = 2;
  private static final int ENXIO = 6;
  private static final int EAGAIN = 11;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;
  private static final int ENODEV = 19;

  private final String reason;

  CannotOpen(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** What Linux's error number for an open means. */
  static CannotOpen number(int errno) {
    return new CannotOpen(
        switch (errno) {
          case ENOENT, ENXIO, ENODEV -> ABSENT;
          case EPERM, EACCES -> NOT_PERMITTED;
          case EBUSY, EAGAIN -> IN_USE; // open by another, or locked by another
          default -> OTHER;
        });
  }
}
