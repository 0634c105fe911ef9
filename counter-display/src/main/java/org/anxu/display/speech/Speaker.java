package org.anxu.display.speech;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anxu.display.voice.Announcement;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.protocol.voice.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks one announcement after another, each to its end before the next is asked for. What cannot
 * be heard is still shown as a caption, for as long as reading takes.
 */
public final class Speaker extends ReportingDevice {
  private static final Logger log = LoggerFactory.getLogger(Speaker.class);

  private final Supplier<@Nullable Announcement> next;
  private final Consumer<@Nullable Caption> captions;
  private final Speech speech;
  private final ExecutorService thread;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A speaker; silent until it is started.
   *
   * @param next gives what is to be spoken now and takes it away, or null
   * @param captions is told what is being said, and null when nothing is
   * @param thread one thread of its own; it is ended with the speaker
   */
  public Speaker(
      Speech speech,
      Supplier<@Nullable Announcement> next,
      Consumer<@Nullable Caption> captions,
      ExecutorService thread,
      InstantSource clock) {
    super("voice", clock);
    this.speech = speech;
    this.next = next;
    this.captions = captions;
    this.thread = thread;
  }

  @Override
  public void start() {
    thread.execute(this::work);
  }

  /** Something may be there to be spoken. */
  public void look() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  private void work() {
    try {
      check();
      while (closed.getCount() > 0) {
        news.acquire();
        Announcement announcement = next.get();
        while (announcement != null) {
          speak(announcement);
          announcement = next.get();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    } catch (RuntimeException e) {
      // A mistake of ours must not leave a voice that is silent and says it is ready.
      status.note(Readiness.FAULT, "voice-ended");
      log.error("the voice has ended", e);
    }
  }

  private void check() throws InterruptedException {
    try {
      speech.check();
      well();
    } catch (Unspoken e) {
      fault(e);
    }
  }

  private void speak(Announcement announcement) throws InterruptedException {
    try {
      Sound chime = announcement.chime() ? speech.chime() : null;
      for (Sentence sentence : announcement.sentences()) {
        captions.accept(new Caption(sentence.tongue().code(), sentence.caption()));
        rest(heard(announcement, sentence, chime));
        chime = null;
      }
    } finally {
      captions.accept(null);
    }
  }

  /** Lets a sentence be heard, and answers how much longer its caption is to stand. */
  private Duration heard(Announcement announcement, Sentence sentence, @Nullable Sound chime)
      throws InterruptedException {
    if (announcement.volume() == 0) {
      return reading(sentence);
    }
    long before = System.nanoTime();
    try {
      Duration rest = speech.utter(announcement, sentence, chime);
      well();
      return rest;
    } catch (Unspoken e) {
      fault(e);
      return reading(sentence).minusNanos(System.nanoTime() - before);
    } catch (IOException e) {
      log.warn("the recording of the voice cannot be written: {}", e.getMessage());
      status.note(Readiness.DEGRADED, "voice-record-failed");
      return Duration.ZERO;
    }
  }

  private void well() {
    String lack = speech.lack();
    status.note(lack.isEmpty() ? Readiness.READY : Readiness.DEGRADED, lack);
  }

  private void fault(Unspoken e) {
    if (!status.now().reason().equals(e.reason())) {
      log.warn("the voice cannot be heard: {}", e.getMessage());
    }
    status.note(Readiness.FAULT, e.reason());
  }

  /** How long a caption without a sound stands: two seconds, and a little for each character. */
  private static Duration reading(Sentence sentence) {
    return Duration.ofMillis(2_000 + 60L * sentence.caption().length());
  }

  private void rest(Duration length) throws InterruptedException {
    if (length.isPositive() && closed.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.shutdownNow();
  }
}
