package org.anxu.kiosk.voice;

import java.util.Locale;
import org.anxu.hardware.device.Device;

/** Speaks one prompt at a time. No method waits. */
public interface Speaker extends Device {
  /** Whether this kiosk is to have a voice at all. */
  boolean isWanted();

  /** Whether it is speaking or about to. */
  boolean isSpeaking();

  /** Speaks at once: what is being said, and what waits, ends. */
  void say(String text, Locale language);

  /** Speaks after what is being said; what already waits is replaced. */
  void then(String text, Locale language);

  /** Is silent. */
  void hush();
}
