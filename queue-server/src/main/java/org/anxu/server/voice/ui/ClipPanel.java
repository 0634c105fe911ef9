package org.anxu.server.voice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import org.anxu.protocol.voice.Tongue;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.TwoStepButton;
import org.anxu.server.voice.ClipState;
import org.anxu.server.voice.VoicePack.Clip;

/**
 * The clip to be spoken now, as large as it is read from a step away, with its keys. The page's
 * script records, plays and reads files.
 */
final class ClipPanel extends Section {
  private static final long serialVersionUID = 1L;

  private final transient ScreenWords words;
  private final Div place = new Div();
  private final Div text = new Div();
  private final Div state = new Div();
  private final Button play = new Button();
  private final Button remove;

  /**
   * A panel.
   *
   * @param next goes to the next clip that is missing
   * @param removed removes the recording of this one
   */
  ClipPanel(ScreenWords words, Runnable next, Runnable removed) {
    this.words = words;
    setId("voice-now");
    addClassName("voice-now");
    place.addClassName("anxu-secondary");
    text.setId("voice-text");
    text.addClassName("voice-text");
    state.setId("voice-state");
    Element level = new Element("meter");
    level.setAttribute("id", "voice-level");
    level.setAttribute("max", "1");
    level.setAttribute("low", "0.1");
    level.setAttribute("high", "0.95");
    level.setAttribute("optimum", "0.5");
    level.setAttribute("aria-label", words.of("level"));
    Button record = new Button(words.of("record"));
    record.setId("voice-record");
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    record.getElement().setAttribute("data-key", " ");
    record.getElement().setAttribute("data-idle", words.of("record"));
    record.getElement().setAttribute("data-busy", words.of("record.end"));
    play.setText(words.of("play"));
    play.setId("voice-play");
    play.getElement().setAttribute("data-key", "p");
    Button on = new Button(words.of("next"), _ -> next.run());
    on.setId("voice-next");
    on.getElement().setAttribute("data-key", "n");
    remove = new TwoStepButton(words.of("remove"), words.of("remove.sure"), removed);
    remove.setId("voice-remove");
    Element file = new Element("input");
    file.setAttribute("type", "file");
    file.setAttribute("accept", ".wav,audio/wav");
    file.setAttribute("id", "voice-file");
    Element label = new Element("label");
    label.setAttribute("for", "voice-file");
    label.setText(words.of("file"));
    Div keys = new Div(record, play, on, remove);
    keys.addClassName("voice-keys");
    Div other = new Div();
    other.addClassName("voice-other");
    other.getElement().appendChild(label, file);
    add(place, text, state);
    getElement().appendChild(level);
    add(keys, other);
  }

  /** Shows a clip, the so-manyth of all. */
  void show(Tongue tongue, Clip clip, int number, int all) {
    getElement().setAttribute("data-language", tongue.code());
    getElement().setAttribute("data-clip", clip.fragment().clip());
    place.setText(words.of("place", clip.fragment().clip(), number, all));
    text.setText(said(clip));
    text.getElement().setAttribute("lang", tongue.code());
    state.setText(words.of("state." + clip.state().name(), seconds(clip)));
    state.getElement().setAttribute("data-state", clip.state().name());
    boolean there = clip.state() != ClipState.MISSING;
    play.setEnabled(there && clip.state() != ClipState.UNREADABLE);
    remove.setEnabled(there);
  }

  /** The words of a clip, without the comma that stands between it and others. */
  static String said(Clip clip) {
    return clip.fragment().text().replaceAll("^[,\\s]+|[,\\s]+$", "");
  }

  /** How long a clip is, as a person says it. */
  static String seconds(Clip clip) {
    return "%.1f".formatted(clip.length().toMillis() / 1e3);
  }
}
