package org.anxu.server.voice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.voice.VoicePack.Clip;

/** All clips of a language with their state, each to be touched. */
final class ClipList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ScreenWords words;
  private final transient Consumer<Clip> choose;
  private transient Map<String, Row> rows = new LinkedHashMap<>();

  ClipList(ScreenWords words, Consumer<Clip> choose) {
    this.words = words;
    this.choose = choose;
    setId("voice-clips");
    addClassName("voice-clips");
  }

  /** Shows these. */
  void show(List<Clip> clips) {
    removeAll();
    rows = new LinkedHashMap<>();
    for (Clip clip : clips) {
      Row row = new Row(clip);
      rows.put(clip.fragment().clip(), row);
      add(row);
    }
  }

  /** One of them is another now. */
  void replace(Clip clip) {
    Row row = rows.get(clip.fragment().clip());
    if (row != null) {
      row.show(clip);
    }
  }

  /** The one in the panel. */
  void mark(Clip clip) {
    rows.forEach((name, row) ->
        row.getElement()
            .setAttribute("aria-pressed", String.valueOf(name.equals(clip.fragment().clip()))));
  }

  private final class Row extends NativeButton {
    private static final long serialVersionUID = 1L;

    private final Span text = new Span();
    private final Span state = new Span();
    private transient Clip shown;

    Row(Clip clip) {
      shown = clip;
      addClassName("voice-clip");
      text.addClassName("voice-clip-text");
      state.addClassName("voice-clip-state");
      add(text, state);
      addClickListener(_ -> choose.accept(shown));
      show(clip);
    }

    private void show(Clip clip) {
      shown = clip;
      setId("clip-" + clip.fragment().clip());
      getElement().setAttribute("data-state", clip.state().name());
      text.setText(ClipPanel.said(clip));
      state.setText(words.of("state." + clip.state().name(), ClipPanel.seconds(clip)));
    }
  }
}
