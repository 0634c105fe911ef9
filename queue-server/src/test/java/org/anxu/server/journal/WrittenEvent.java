package org.anxu.server.journal;

import org.anxu.server.hall.HallEvent;

/** Events as the journal writes them, for tests of other rooms. */
public final class WrittenEvent {
  private WrittenEvent() {}

  /** The JSON of an event. */
  public static String of(HallEvent event) {
    return EventCodec.write(event);
  }
}
