package org.anxu.server.voice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.voice.Tongue;
import org.anxu.server.access.ui.DirectorFrame;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.voice.ClipState;
import org.anxu.server.voice.VoicePack;
import org.anxu.server.voice.VoicePack.Clip;
import org.anxu.server.voice.WrongClip;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The director's page for a voice pack: every clip that this hall needs, one big at a time, to be
 * spoken into the browser's microphone or chosen as a file. A clip that is fit brings the next one
 * that is missing, so that a whole language is recorded in one sitting by one key.
 */
@Route(value = "voice", layout = DirectorFrame.class)
@RolesAllowed("DIRECTOR")
@JavaScript("context://anxu-server/voice.js")
@StyleSheet("context://anxu-server/voice.css")
public class VoiceView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(VoiceView.class);

  /** Characters of the largest file in Base64. */
  private static final int MOST_CHARACTERS = 1_400_000;

  private final transient VoicePack pack;
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.voice.voice", UI.getCurrent().getLocale());
  private final Select<Tongue> tongue = new Select<>();
  private final TextField name = new TextField();
  private final Div notice = new Div();
  private final Div progress = new Div();
  private final ClipPanel panel;
  private final ClipList list;
  private transient List<Clip> clips = List.of();
  private int current;

  VoiceView(VoicePack pack) {
    this.pack = pack;
    panel = new ClipPanel(words, this::next, this::remove);
    list = new ClipList(words, this::choose);
    addClassNames("access-page", "voice-page");
    Div insecure = new Div(words.of("microphone.missing"));
    insecure.setId("voice-insecure");
    insecure.addClassNames("anxu-notice", "anxu-notice-paused");
    insecure.getElement().setAttribute("hidden", true);
    insecure.getElement().setAttribute("role", "alert");
    notice.setId("notice");
    notice.addClassName("console-notice");
    notice.getElement().setAttribute("role", "status");
    progress.setId("voice-progress");
    tongue.setId("voice-language");
    tongue.setLabel(words.of("language"));
    tongue.setItems(Tongue.values());
    tongue.setItemLabelGenerator(each -> words.of("language." + each.code()));
    tongue.setValue(Tongue.MANDARIN);
    tongue.addValueChangeListener(_ -> open());
    name.setId("voice-name");
    name.setLabel(words.of("name"));
    name.setMaxLength(60);
    name.setValue(pack.name());
    name.addValueChangeListener(event -> rename(event.getValue()));
    Anchor archive = new Anchor(archive(), words.of("archive"));
    archive.setId("voice-archive");
    Div head = new Div(tongue, name, progress, archive);
    head.addClassName("voice-head");
    add(new H1(words.of("title")), new Div(words.of("what")), insecure, notice, head, panel, list);
    open();
  }

  @Override
  public String getPageTitle() {
    return words.of("title");
  }

  private DownloadHandler archive() {
    return event -> {
      event.setFileName("anxu-voice.zip");
      event.setContentType("application/zip");
      pack.writeArchive(event.getOutputStream());
    };
  }

  private void open() {
    clips = new ArrayList<>(pack.clips(tongue.getValue()));
    current = 0;
    list.show(clips);
    if (clips.get(current).state() == ClipState.RECORDED) {
      nextMissing().ifPresent(each -> current = each);
    }
    show();
  }

  private void show() {
    long good = clips.stream().filter(each -> each.state() == ClipState.RECORDED).count();
    progress.setText(words.of("progress", good, clips.size()));
    panel.show(tongue.getValue(), clips.get(current), current + 1, clips.size());
    list.mark(clips.get(current));
  }

  private void choose(Clip clip) {
    current = clips.indexOf(clip);
    notice.setText("");
    show();
  }

  /** The next clip behind this one that is not fit, from the beginning again if need be. */
  private Optional<Integer> nextMissing() {
    for (int i = 1; i <= clips.size(); i++) {
      int place = (current + i) % clips.size();
      if (clips.get(place).state() != ClipState.RECORDED && place != current) {
        return Optional.of(place);
      }
    }
    return clips.get(current).state() == ClipState.RECORDED
        ? Optional.empty()
        : Optional.of(current);
  }

  private void next() {
    Optional<Integer> missing = nextMissing();
    notice.setText(missing.isPresent() ? "" : words.of("all.recorded"));
    missing.ifPresent(each -> current = each);
    show();
  }

  /**
   * A recording, or a file, from the page.
   *
   * @param code the language it was spoken in
   * @param clip its name
   * @param file the WAV file in Base64
   */
  @ClientCallable
  public void take(String code, String clip, String file) {
    Tongue spoken = Tongue.of(code).orElse(null);
    byte[] wav = bytes(file);
    if (spoken == null || wav == null) {
      notice.setText(words.of("wrong.TOO_BIG"));
      return;
    }
    try {
      taken(spoken, pack.keep(spoken, clip, wav));
    } catch (WrongClip e) {
      notice.setText(words.of("wrong." + e.reason().name()));
    } catch (IOException e) {
      log.warn("the clip {}/{} cannot be kept: {}", code, clip, e.toString());
      notice.setText(words.of("disk"));
    }
  }

  private static byte @Nullable [] bytes(String file) {
    if (file.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      return Base64.getDecoder().decode(file);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** What the disk holds of a clip now; a fit one makes room for the next. */
  private void taken(Tongue spoken, Clip clip) {
    replace(spoken, clip);
    notice.setText(words.of("taken." + clip.state().name(), ClipPanel.said(clip)));
    if (clip.state() == ClipState.RECORDED && isCurrent(clip)) {
      nextMissing().ifPresent(each -> current = each);
    }
    show();
  }

  private boolean isCurrent(Clip clip) {
    return clips.get(current).fragment().equals(clip.fragment());
  }

  private void replace(Tongue spoken, Clip clip) {
    for (int i = 0; i < clips.size() && spoken == tongue.getValue(); i++) {
      if (clips.get(i).fragment().equals(clip.fragment())) {
        clips.set(i, clip);
        list.replace(clip);
      }
    }
  }

  private void remove() {
    Tongue spoken = tongue.getValue();
    try {
      replace(spoken, pack.remove(spoken, clips.get(current).fragment().clip()));
      notice.setText("");
    } catch (WrongClip | IOException e) {
      log.warn("a clip cannot be removed: {}", e.toString());
      notice.setText(words.of("disk"));
    }
    show();
  }

  private void rename(String wanted) {
    try {
      if (!wanted.isBlank()) {
        pack.rename(wanted);
      }
    } catch (IOException e) {
      log.warn("the pack cannot be named: {}", e.toString());
      notice.setText(words.of("disk"));
    }
  }

  /** The file of a clip in Base64, for the page to play; empty if there is none. */
  @ClientCallable
  public String recording(String code, String clip) {
    try {
      Optional<Tongue> spoken = Tongue.of(code);
      Optional<byte[]> file =
          spoken.isEmpty() ? Optional.empty() : pack.recording(spoken.get(), clip);
      return file.map(Base64.getEncoder()::encodeToString).orElse("");
    } catch (IOException e) {
      log.warn("the clip {}/{} cannot be read: {}", code, clip, e.toString());
      return "";
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement().executeJs("window.anxuVoice.attach(this)");
  }
}
