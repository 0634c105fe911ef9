package org.anxu.server.hall;

/** Why a visit went on with another ticket. */
public enum TransferCause {
  /** The officer sent it on. */
  OFFICER,
  /** The next of several matters chosen at the kiosk. */
  NEXT_MATTER,
  /** The guide found it in the wrong line. */
  WRONG_CATEGORY
}
