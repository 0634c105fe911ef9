package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.dom.Element;
import org.anxu.kiosk.voice.Speaker;

/** Reads screens to the customer who wants it: each new one, and then what changes on it. */
final class Reading {
  private final Speaker speaker;
  private final Frame frame;
  private String told = "";
  private boolean reads;

  Reading(Speaker speaker, Frame frame) {
    this.speaker = speaker;
    this.frame = frame;
  }

  boolean isPossible() {
    return speaker.isWanted();
  }

  /** Whether the customer listens, and so is there though nothing is touched. */
  boolean isListenedTo(Customer customer) {
    return customer.aloud() && speaker.isSpeaking();
  }

  /** Another screen, or one in another language, or reading begins; what is being said ends. */
  void screen(Customer customer) {
    if (!customer.aloud()) {
      hush();
      return;
    }
    reads = true;
    told = news();
    String notice = SpokenText.of(frame.notice.getElement());
    String keys = SpokenText.of(frame.primary.getElement());
    speaker.say(
        String.join("\n", notice, SpokenText.of(frame.main.getElement()), keys).strip(),
        customer.phrases().locale());
  }

  /** Ends what this page says, and nothing that another one does. */
  private void hush() {
    if (reads) {
      reads = false;
      speaker.hush();
    }
  }

  /** Something may have changed on the same screen. */
  void refresh(Customer customer) {
    if (!customer.aloud()) {
      return;
    }
    String now = news();
    if (!now.equals(told)) {
      told = now;
      speaker.then(now, customer.phrases().locale());
    }
  }

  private String news() {
    Element notice = frame.notice.getElement();
    return (SpokenText.of(notice) + "\n" + SpokenText.ofStates(frame.main.getElement())).strip();
  }
}
