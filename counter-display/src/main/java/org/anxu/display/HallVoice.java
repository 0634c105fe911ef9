package org.anxu.display;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.board.Scene;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.rendering.Picture;
import org.anxu.display.rendering.Picture.HallPicture;
import org.anxu.display.rendering.Picture.Said;
import org.anxu.display.speech.Caption;
import org.anxu.display.speech.Speaker;
import org.anxu.display.speech.Speech;
import org.anxu.display.voice.Announcement;
import org.anxu.display.voice.Announcer;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.Readiness;
import org.anxu.protocol.board.Call;
import org.jspecify.annotations.Nullable;

/** The hall's voice, put together: what is known of the hall goes in, captions come out. */
final class HallVoice implements AutoCloseable {
  private final Announcer announcer; // guarded by itself
  private final Speaker speaker;
  private final InstantSource clock;
  private final Runnable changed;
  private volatile @Nullable Caption caption;

  /**
   * A voice; silent until it is started.
   *
   * @param changed is run when the caption is another one
   * @throws IOException if a recording is wanted and cannot be begun
   */
  HallVoice(
      VoiceSettings settings, Runnable changed, ScheduledExecutorService timer, InstantSource clock)
      throws IOException {
    this.announcer = new Announcer(settings.rules(), clock.instant());
    this.clock = clock;
    this.changed = changed;
    this.speaker =
        new Speaker(
            Speech.by(settings.means(), timer, clock),
            this::next,
            this::caption,
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("voice").factory()),
            clock);
  }

  Device device() {
    return speaker;
  }

  void start() {
    speaker.start();
  }

  /** What is known now, also when nothing but time has passed. */
  void look(Scene scene, Instant now) {
    if (scene instanceof HallScene hall) {
      synchronized (announcer) {
        announcer.look(hall, now);
      }
      speaker.look();
    }
  }

  /** A call was made. */
  void call(Call call) {
    synchronized (announcer) {
      announcer.call(call);
    }
  }

  /** The picture with what is being said. */
  Picture captioned(Picture picture) {
    if (!(picture instanceof HallPicture hall)) {
      return picture;
    }
    Caption said = caption;
    Readiness readiness = speaker.status().readiness();
    return hall.said(
        said == null ? null : new Said(said.language(), said.text()),
        readiness == Readiness.READY || readiness == Readiness.DEGRADED);
  }

  private @Nullable Announcement next() {
    synchronized (announcer) {
      return announcer.next(clock.instant());
    }
  }

  private void caption(@Nullable Caption said) {
    caption = said;
    changed.run();
  }

  @Override
  public void close() {
    speaker.close();
  }
}
