package org.anxu.hardware.escpos;

import java.util.HexFormat;

/**
 * The questions put to an ESC/POS printer, and the order to forget what it has not printed.
 * Sources: Epson's TM-T88 manuals; CUSTOM's KPM manuals for the full status.
 */
public final class EscPos {
  private static final byte[] STATUS_BACK = bytes("1D610E");
  private static final byte[] PROCESS_ID = bytes("1D28480600" + "3030");
  private static final byte[] BUFFER_STATUS = bytes("1D7201");
  private static final byte[] FORGET = bytes("10140801031401060208");

  /** The question whose answer is CUSTOM's full status. */
  public static final int FULL_STATUS = 0x14;

  private EscPos() {}

  /** Automatic status back for online state, errors and paper. */
  public static byte[] statusBack() {
    return STATUS_BACK.clone();
  }

  /**
   * The question whose answer is the id, once everything before has been printed.
   *
   * @param id four bytes of 20 to 7E
   */
  public static byte[] processId(byte[] id) {
    byte[] all = new byte[PROCESS_ID.length + id.length];
    System.arraycopy(PROCESS_ID, 0, all, 0, PROCESS_ID.length);
    System.arraycopy(id, 0, all, PROCESS_ID.length, id.length);
    return all;
  }

  /** Older printers answer this, in order, once everything before has been worked off. */
  public static byte[] bufferStatus() {
    return BUFFER_STATUS.clone();
  }

  /** Real time: forget everything received and not printed; answered by those who know it. */
  public static byte[] forget() {
    return FORGET.clone();
  }

  /** Real-time status request, n from 1 to 4, or {@link #FULL_STATUS}. */
  public static byte[] askStatus(int n) {
    return new byte[] {0x10, 0x04, (byte) n};
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
