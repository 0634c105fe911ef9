package org.anxu.hardware.printing;

import java.util.HexFormat;

/** The questions put to an ESC/POS printer, and the order to forget what it has not printed. */
final class EscPos {
  /** Automatic status back for online state, errors and paper. */
  static final byte[] STATUS_BACK = bytes("1D610E");

  /** Followed by four bytes, which come back once everything before has been printed. */
  static final byte[] PROCESS_ID = bytes("1D2848060030" + "30");

  /** Older printers answer this, in order, once their buffer is empty. */
  static final byte[] BUFFER_STATUS = bytes("1D7201");

  /** Real time: forget everything received and not printed; answered by those who know it. */
  static final byte[] FORGET = bytes("10140801031401060208");

  private EscPos() {}

  /** Real-time status request, n from 1 to 4. */
  static byte[] askStatus(int n) {
    return new byte[] {0x10, 0x04, (byte) n};
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
