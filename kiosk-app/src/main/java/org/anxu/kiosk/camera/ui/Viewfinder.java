package org.anxu.kiosk.camera.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.anxu.kiosk.camera.CameraGate;
import org.anxu.kiosk.words.Phrases;

/**
 * What the camera sees, small on the first screens, with the words that ask for a bill; or, when
 * there is no picture, the words that say so. Opens the camera and brings its frames while it is
 * attached, on whatever screen.
 */
@StyleSheet("context://anxu-kiosk/camera.css")
@JavaScript("context://anxu-kiosk/camera.js")
public final class Viewfinder extends Div {
  private static final long serialVersionUID = 1L;
  private static final String REASON = "event.detail";
  private static final List<String> STATES = List.of("seeing", "no-camera", "not-permitted");

  private final transient CameraGate gate;
  private final transient BooleanSupplier useful;
  private String key = "";

  /**
   * A viewfinder.
   *
   * @param useful whether a bill can lead anywhere now; if not, nobody is asked for one
   */
  public Viewfinder(CameraGate gate, BooleanSupplier useful) {
    this.gate = gate;
    this.useful = useful;
    setId("kiosk-camera");
    getElement().setAttribute("role", "status");
    Element video = new Element("video");
    video.setAttribute("autoplay", true);
    video.setAttribute("muted", true);
    video.setAttribute("playsinline", true);
    video.setAttribute("aria-hidden", "true");
    getElement().appendChild(video);
    // The page shows those of its state and language; both are known there alone.
    for (String state : STATES) {
      for (Locale locale : List.of(Phrases.CHINESE, Locale.ENGLISH)) {
        Paragraph words = new Paragraph(Phrases.in(locale).say("camera." + state));
        words.getElement().setAttribute("lang", locale.toLanguageTag());
        words.getElement().setAttribute("data-state", state);
        add(words);
      }
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    key = gate.admit(event.getSession().getSession().getId());
    getElement()
        .addEventListener(
            "anxu-no-picture",
            told -> gate.noPicture(told.getEventData().path(REASON).asString("")))
        .addEventData(REASON);
    getElement().executeJs("window.anxuCamera(this, $0)", key);
    event.getUI().addPollListener(_ -> look());
    look();
  }

  private void look() {
    getElement().getClassList().set("kiosk-camera-useless", !useful.getAsBoolean());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    gate.dismiss(key);
  }
}
