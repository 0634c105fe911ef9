package org.anxu.hardware.scanning;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes from frames that somebody else takes, such as a browser with a camera. Frames may be
 * offered faster than they are read: the newest waits, older ones are dropped, so that no more than
 * two are held. A code that stays before the camera is told once, and again only after it has been
 * out of the picture for two seconds.
 *
 * <p>READY while frames come; ABSENT with {@code no-frames} before the first and when none has come
 * for five seconds, or with the reason that whoever takes them gives; FAULT with {@code
 * not-a-picture} when what comes is none.
 */
public final class CameraScanner extends ReportingDevice implements CodeScanner {
  /** A frame of 1280 by 720 takes 0.1 to 0.3 MB as JPEG. */
  public static final int LARGEST_PICTURE = 4 * 1024 * 1024;

  private static final Duration AWAY = Duration.ofSeconds(2);
  private static final Duration NO_FRAMES_AFTER = Duration.ofSeconds(5);
  private static final int REMEMBERED = 16;

  private final FrameDecoder decoder;
  private final Executor worker;
  private final ScheduledExecutorService timer;
  private final LongSupplier nanos;
  private final List<Consumer<Scan>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Supplier<Optional<GreyFrame>>> next =
      new AtomicReference<>();
  private final AtomicBoolean working = new AtomicBoolean();

  /** When each code was last seen; used by the worker alone, one frame after another. */
  private final Map<String, Long> seen = new LinkedHashMap<>();

  private final AtomicLong frames = new AtomicLong();
  private volatile boolean open;

  /**
   * A camera whose frames are read by the worker, one at a time. The worker may be shared; a frame
   * occupies it for at most the decoder's time limit.
   */
  public CameraScanner(
      String name,
      FrameDecoder decoder,
      Executor worker,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this(name, decoder, worker, timer, clock, System::nanoTime);
  }

  CameraScanner(
      String name,
      FrameDecoder decoder,
      Executor worker,
      ScheduledExecutorService timer,
      InstantSource clock,
      LongSupplier nanos) {
    super(name, clock);
    this.decoder = decoder;
    this.worker = worker;
    this.timer = timer;
    this.nanos = nanos;
  }

  @Override
  public void onScan(Consumer<Scan> listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    open = true;
    status.note(Readiness.ABSENT, "no-frames");
  }

  /**
   * A new frame, in place of one that still waits. Returns at once.
   *
   * @return false if it is not taken, because the camera is closed or its worker has ended
   */
  public boolean offer(GreyFrame frame) {
    return offer(() -> Optional.of(frame));
  }

  /**
   * A new frame as a JPEG or PNG file; it is unpacked by the worker. Returns at once.
   *
   * @return false if it is not taken, because the camera is closed, its worker has ended, or the
   *     file is larger than {@link #LARGEST_PICTURE}
   */
  public boolean offerPicture(byte[] file) {
    return file.length <= LARGEST_PICTURE && offer(() -> GreyFrame.ofPicture(file));
  }

  /**
   * Whoever takes the frames says that it cannot. The camera is ABSENT for this reason until a
   * frame comes. Returns at once.
   *
   * @param reason {@code no-camera}, {@code not-permitted} or {@code in-use}
   */
  public void noPicture(String reason) {
    if (open) {
      frames.incrementAndGet(); // else the wait for the next frame would say no-frames
      status.note(Readiness.ABSENT, reason);
    }
  }

  private boolean offer(Supplier<Optional<GreyFrame>> frame) {
    if (!open) {
      return false;
    }
    next.set(frame);
    return work();
  }

  private boolean work() {
    if (!working.compareAndSet(false, true)) {
      return true; // the worker takes the newest when it has finished the one before
    }
    try {
      worker.execute(this::readNext);
      return true;
    } catch (RejectedExecutionException _) {
      working.set(false);
      return false;
    }
  }

  private void readNext() {
    try {
      Supplier<Optional<GreyFrame>> frame = next.getAndSet(null);
      if (frame != null && open) {
        read(frame.get());
      }
    } finally {
      working.set(false);
    }
    if (next.get() != null) {
      work();
    }
  }

  private void read(Optional<GreyFrame> frame) {
    if (frame.isEmpty()) {
      status.note(Readiness.FAULT, "not-a-picture");
      return;
    }
    status.note(Readiness.READY, "");
    watch();
    decoder.decode(frame.get()).filter(this::appeared).ifPresent(this::tell);
  }

  private void watch() {
    long mine = frames.incrementAndGet();
    try {
      timer.schedule(
          () -> {
            if (mine == frames.get() && open) {
              status.note(Readiness.ABSENT, "no-frames");
            }
          },
          NO_FRAMES_AFTER.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      open = false; // the timer ends with the application
    }
  }

  private boolean appeared(String text) {
    long now = nanos.getAsLong();
    Long before = seen.remove(text);
    seen.put(text, now);
    if (seen.size() > REMEMBERED) {
      seen.remove(seen.keySet().iterator().next());
    }
    return before == null || now - before >= AWAY.toNanos();
  }

  private void tell(String text) {
    boolean plain = text.codePoints().noneMatch(Character::isISOControl);
    Scan scan = plain ? new Scan.Code(text) : new Scan.Unreadable("not-text");
    listeners.forEach(listener -> listener.accept(scan));
  }

  @Override
  public void close() {
    open = false;
    next.set(null);
    status.note(Readiness.ABSENT, "closed");
  }
}
