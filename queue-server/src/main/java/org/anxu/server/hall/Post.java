package org.anxu.server.hall;

/** In which capacity somebody acts. */
public enum Post {
  /** Collects water fees (收费员). */
  CASHIER,
  /** Takes applications for new connections (报装员). */
  INSTALLER,
  /** Manages the queue on the floor (引导员). */
  GUIDE,
  /** Heads the hall (营业厅主任). */
  DIRECTOR,
  /** The hall's timetable, by which the program itself opens and closes the day. */
  TIMETABLE;

  /** Whether this post may act on the line from the floor. */
  boolean managesTheLine() {
    return this == GUIDE || this == DIRECTOR;
  }
}
