package org.anxu.acceptance.network;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.HallClient;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/**
 * Officers who go on calling, serving and pausing over HTTP whatever happens to the displays, and
 * the truth by what they are answered. A command that is not answered is sent again with its id
 * until it is.
 */
public final class HallAtWork implements AutoCloseable {
  private static final int LINE = 8;
  private static final int LEAST_MILLIS = 1_200;
  private static final int MOST_MILLIS = 6_000;
  private static final int PAUSES_OF_HUNDRED = 15;
  private static final int RECALLS_OF_HUNDRED = 20;

  private final HallClient client;
  private final HallRegister register;
  private final Truth truth;
  private final Random random;
  private final Map<String, CounterPhase> phases = new LinkedHashMap<>();
  private final Map<String, Long> due = new LinkedHashMap<>();
  private final Deque<String> line = new ArrayDeque<>();
  private final Thread thread = Thread.ofPlatform().name("officers").unstarted(this::work);
  private volatile boolean stopped;
  private volatile @Nullable String failure;

  /** Nobody works yet. */
  public HallAtWork(
      int port, HallRegister register, List<String> counters, Truth truth, long seed) {
    this.client = new HallClient(port);
    this.register = register;
    this.truth = truth;
    this.random = new Random(seed);
    counters.forEach(counter -> phases.put(counter, CounterPhase.CLOSED));
  }

  /** Opens the counters and begins. */
  public void start() {
    fill();
    phases.keySet().forEach(counter -> act(counter, "open"));
    thread.start();
  }

  /** What went wrong with the work itself; null if nothing did. */
  public @Nullable String failure() {
    return failure;
  }

  private void work() {
    try {
      while (!stopped) {
        fill();
        String next =
            due.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
        long wait = Math.max(0, due.getOrDefault(next, 0L) - System.nanoTime());
        TimeUnit.NANOSECONDS.sleep(wait);
        if (!stopped) {
          act(next, action(phases.getOrDefault(next, CounterPhase.CLOSED)));
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closed
    } catch (IllegalStateException e) {
      failure = stopped ? null : e.getMessage();
    }
  }

  private String action(CounterPhase phase) {
    int percent = random.nextInt(100);
    return switch (phase) {
      case CLOSED -> "open";
      case FREE -> {
        // One pause at a time: with none open the hall's screen would name nobody as the next.
        boolean paused = phases.containsValue(CounterPhase.PAUSED);
        yield percent < PAUSES_OF_HUNDRED && !paused ? "pause" : "call-next";
      }
      case CALLED -> percent < RECALLS_OF_HUNDRED ? "recall" : "start";
      case SERVING -> "complete";
      case PAUSED -> "resume";
    };
  }

  private void fill() {
    while (line.size() < LINE && !stopped) {
      IssueRequest request = new IssueRequest(UUID.randomUUID().toString(), "payment");
      String kiosk = "Bearer " + register.token("kiosk-1");
      HttpResponse<byte[]> answer = insist("/api/v1/tickets", kiosk, request, 201);
      line.addLast(decode(answer, IssuedTicket.class).label());
    }
  }

  private void act(String counter, String action) {
    String id = UUID.randomUUID().toString();
    CounterRequest request =
        action.equals("pause")
            ? CounterRequest.pause(id, "SHORT_LEAVE", null, null, false)
            : CounterRequest.of(id);
    String who =
        action.equals("open")
            ? HallClient.basic(HallRegister.officer(counter), register.password(counter))
            : "Bearer " + register.token("pad-" + counter);
    long asked = System.nanoTime();
    HttpResponse<byte[]> answer =
        insist("/api/v1/counters/" + counter + "/" + action, who, request, 200);
    long answered = System.nanoTime();
    CounterAnswer done = decode(answer, CounterAnswer.class);
    phases.put(counter, done.phase());
    String phase = done.phase().name().toLowerCase(Locale.ROOT);
    String label = done.label();
    // What has just been completed is in the answer too, and on no display.
    boolean shown = done.phase() == CounterPhase.CALLED || done.phase() == CounterPhase.SERVING;
    truth.became(counter, shown ? phase + " " + label : phase, asked, answered);
    if (action.equals("call-next")) {
      line.remove(String.valueOf(label));
      truth.became(Showing.HALL, "next " + line.getFirst(), asked, answered);
    } else if (action.equals("open")) {
      truth.became(Showing.HALL, "next " + line.getFirst(), asked, answered);
    }
    int pause = random.nextInt(LEAST_MILLIS, MOST_MILLIS);
    due.put(counter, answered + TimeUnit.MILLISECONDS.toNanos(pause));
  }

  private HttpResponse<byte[]> insist(String path, String who, Object message, int status) {
    while (!stopped) {
      try {
        HttpResponse<byte[]> answer = client.post(path, who, message);
        if (answer.statusCode() == status) {
          return answer;
        }
        if (answer.statusCode() < 500) {
          throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
      } catch (UncheckedIOException e) {
        pauseBriefly(); // the server is away
      }
    }
    throw new IllegalStateException("stopped");
  }

  private static void pauseBriefly() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T decode(HttpResponse<byte[]> answer, Class<T> type) {
    try {
      return Wire.decode(answer.body(), type);
    } catch (MalformedMessage e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join();
  }
}
