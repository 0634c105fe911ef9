package org.anxu.server.notice;

import java.util.Locale;
import java.util.ResourceBundle;
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

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What it is, in a few words. */
  public Words title() {
    return words("title");
  }

  /** What customers are to do. */
  public Words text() {
    return words("text");
  }

  private Words words(String part) {
    return new Words(in(Locale.SIMPLIFIED_CHINESE, part), in(Locale.ENGLISH, part));
  }

  private String in(Locale locale, String part) {
    return ResourceBundle.getBundle("org.anxu.server.notice.emergencies", locale, EXACT)
        .getString(name() + "." + part);
  }
}
