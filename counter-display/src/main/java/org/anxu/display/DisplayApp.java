package org.anxu.display;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.anxu.display.board.Scene;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.display.health.DisplayHealth;
import org.anxu.display.link.LiveBoard;
import org.anxu.display.page.PageServer;
import org.anxu.display.page.Pictures;
import org.anxu.display.rating.RatingCalls;
import org.anxu.display.rendering.Painter;
import org.anxu.display.rendering.Picture;
import org.anxu.display.rendering.Texts;
import org.anxu.hardware.device.Device;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.anxu.protocol.link.LinkSettings.Presence;
import org.jspecify.annotations.Nullable;

/** One screen, put together: what the link hears goes to the board, what it shows to the page. */
final class DisplayApp implements AutoCloseable {
  private final DisplaySettings settings;
  private final ScheduledExecutorService ticks;
  private final Texts texts = new Texts();
  private final Painter painter;
  private final Pictures pictures = new Pictures();
  private final DisplayHealth health;
  private final BrokerLink link;
  private final CounterDevices devices;
  private final @Nullable RatingCalls ratings;
  private final @Nullable HallVoice voice;
  private final @Nullable PageServer page;

  private final LiveBoard board;
  private final AtomicBoolean pageTold = new AtomicBoolean();
  private volatile @Nullable Picture shown; // written by the board's viewer alone

  /**
   * Binds the page's port.
   *
   * @throws IOException if it is taken
   */
  DisplayApp(
      DisplaySettings settings, String version, InstantSource clock, ScheduledExecutorService ticks)
      throws IOException {
    this.settings = settings;
    this.ticks = ticks;
    Instant now = clock.instant();
    this.health = new DisplayHealth(settings.name(), version, now);
    this.link = new BrokerLink(linkSettings(), clock);
    this.board = new LiveBoard(settings.screen(), settings.topics(), link, clock, new Viewer());
    this.devices = new CounterDevices(settings, texts, this::phase, ticks, clock);
    this.ratings =
        settings.rating() != null && settings.screen() instanceof CounterScreen(String counter)
            ? settings.rating().calls(counter, settings.name(), clock)
            : null;
    this.painter = new Painter(texts, ratings != null);
    VoiceSettings speaks = settings.voice();
    this.voice = speaks == null ? null : new HallVoice(speaks, this::moment, ticks, clock);
    this.page =
        settings.page()
            ? new PageServer(
                new InetSocketAddress(settings.bind(), settings.port()),
                settings.screen() instanceof HallScreen ? "hall" : "counter",
                settings.chime(),
                pictures,
                this::report,
                ratings == null ? null : ratings::send)
            : null;
  }

  private LinkSettings linkSettings() {
    String presenceTopic = settings.topics().deviceState(settings.name());
    var presence = new Presence(presenceTopic, this::online, health::offline);
    Path file = settings.tokenFile();
    Supplier<char[]> token =
        file == null ? () -> new char[0] : new TokenFile(file, settings.name());
    return new LinkSettings(
        settings.mqtt(),
        settings.name(),
        file == null ? null : settings.name(),
        token,
        LinkSettings.DEVICE_KEEP_ALIVE,
        presence);
  }

  /** Begins to listen and to show; nobody need be there yet. */
  void start() {
    board.listen();
    devices.start();
    if (ratings != null) {
      ratings.start();
    }
    if (voice != null) {
      voice.start();
    }
    moment();
    if (page != null) {
      page.start();
    }
    link.start();
    parts().forEach(device -> device.onStatus(_ -> publishOnline()));
    var _ =
        ticks.scheduleAtFixedRate(
            this::moment,
            LiveBoard.MOMENT.toMillis(),
            LiveBoard.MOMENT.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Where the page is served; −1 if there is none. */
  int port() {
    return page == null ? -1 : page.port();
  }

  private byte[] online() {
    return health.online(settings.page() ? pages() : -1, parts());
  }

  private List<Device> parts() {
    List<Device> parts = new ArrayList<>(devices.all());
    if (voice != null) {
      parts.add(voice.device());
    }
    if (ratings != null) {
      parts.add(ratings);
    }
    return parts;
  }

  private void publishOnline() {
    link.publishState(settings.topics().deviceState(settings.name()), online());
  }

  /** Time has passed, if nothing else. */
  private void moment() {
    board.moment();
    boolean page = pages() > 0;
    if (pageTold.getAndSet(page) == page) {
      return;
    }
    publishOnline();
  }

  /** What the counter does by the newest state, as long as that is current. */
  private @Nullable CounterPhase phase() {
    CounterState state = board.scene() instanceof CounterScene scene ? scene.state() : null;
    return state == null ? null : state.phase();
  }

  private int pages() {
    return page == null ? 0 : page.pages();
  }

  private byte[] report() {
    Picture now = shown;
    return health.report(
        pages(), link.state(), link.counters(), now == null ? "nothing" : now.state());
  }

  @Override
  public void close() {
    devices.close(); // says goodbye to the sign
    if (voice != null) {
      voice.close();
    }
    ticks.shutdownNow();
    if (page != null) {
      page.close();
    }
    if (ratings != null) {
      ratings.close();
    }
    link.close();
  }

  /** Shows on page and devices, and says, what the board tells. */
  private final class Viewer implements LiveBoard.Viewer {
    private boolean training;

    @Override
    public void show(Scene scene, Instant now) {
      devices.show(scene);
      BoardState hall = scene.hall();
      // A training is seen, never heard: somebody in the next room would come.
      training = hall != null && hall.saysTraining();
      if (voice != null && !training) {
        voice.look(scene, now);
      }
      if (page == null) {
        return; // nobody would see the picture, and what paints and writes it need not be loaded
      }
      Picture picture = painter.paint(scene);
      if (voice != null && !training) {
        picture = voice.captioned(picture);
      }
      if (!picture.equals(shown)) {
        shown = picture;
        pictures.show(new String(Wire.encode(picture), StandardCharsets.UTF_8));
      }
    }

    @Override
    public void call(Call call) {
      if (voice != null && !training) {
        voice.call(call);
      }
    }
  }
}
