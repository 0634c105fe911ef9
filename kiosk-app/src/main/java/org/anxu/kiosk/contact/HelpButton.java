package org.anxu.kiosk.contact;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The button beside the screen: whoever presses it wants help. Also there without any contact. */
public final class HelpButton {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** It was pressed. */
  public void press() {
    listeners.forEach(Runnable::run);
  }

  /** Tells the listener of every press until the returned action is run; it must not block. */
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
