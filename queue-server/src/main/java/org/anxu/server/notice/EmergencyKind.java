package org.anxu.server.notice;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** The emergencies whose words are ready: nobody types while it burns. */
public enum EmergencyKind {
  /** Leave the building. */
  FIRE,
  /** Water where it should not be. */
  WATER_LEAK,
  /** No number can be called or served. */
  SYSTEM_FAILURE,
  /** Whatever it is: staff tell. */
  FOLLOW_STAFF;

  private static final WordBundle WORDS = new WordBundle("org.anxu.server.notice.emergencies");

  /** What it is, in a few words. */
  public Words title() {
    return WORDS.of(name() + ".title");
  }

  /** What customers are to do. */
  public Words text() {
    return WORDS.of(name() + ".text");
  }
}
