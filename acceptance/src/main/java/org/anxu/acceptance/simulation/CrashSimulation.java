package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anxu.acceptance.HallClient;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.journal.Meter;

/**
 * A queue server under load that is killed at random moments, also while it starts, and started
 * again. After each kill the clients repeat what they were not answered; then answers, journal and
 * board must agree.
 */
public final class CrashSimulation {
  private static final int OFFICERS_OF_SIXTEEN = 6;
  private static final int AGAIN = 3;
  private static final int MOST_ANSWERS_BETWEEN = 400;
  private static final int MOST_MILLIS_AFTER = 30;
  private static final int PATIENCE_SECONDS = 60;
  private static final int KILLS_WHILE_STARTING_OF_HUNDRED = 25;

  /**
   * What was seen.
   *
   * @param kills how often the server was killed
   * @param whileStarting how many of these before it was ready
   * @param answers how many commands were answered
   * @param issued how many of them with a number
   * @param unanswered how many were cut off by a kill and repeated
   * @param repeats how many commands were sent again in all
   * @param entries how long the journal became
   * @param medianStart the median from a start to ready
   * @param violations what must not be, best empty
   */
  public record Outcome(
      int kills,
      int whileStarting,
      int answers,
      int issued,
      int unanswered,
      int repeats,
      long entries,
      Duration medianStart,
      List<String> violations) {
    public Outcome {
      violations = List.copyOf(violations);
    }
  }

  private final Random random;
  private final Path data;
  private final JournalFile journal;
  private final List<Client> clients = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final List<Duration> starts = new ArrayList<>();
  private final Consumer<String> progress;
  private String reader = "";
  private int kills;
  private int whileStarting;
  private int unanswered;

  /**
   * A simulation in an empty folder.
   *
   * @param progress is told a line after each kill
   */
  public CrashSimulation(Path folder, long seed, Consumer<String> progress) {
    this.random = new Random(seed);
    this.data = folder.resolve("data");
    this.journal = new JournalFile(data.resolve("journal.db"));
    this.progress = progress;
  }

  /** Kills the server this often; ends early at the first violation. */
  public Outcome run(int atMost, int clientCount)
      throws IOException, InterruptedException, SQLException {
    prepare(clientCount);
    try (ExecutorService threads = Executors.newFixedThreadPool(clientCount)) {
      ServerProcess server = start();
      try {
        while (kills < atMost && violations.isEmpty()) {
          killAtWork(server, threads);
          while (kills < atMost && random.nextInt(100) < KILLS_WHILE_STARTING_OF_HUNDRED) {
            killWhileStarting();
          }
          server = start();
          settle(server, threads);
          check(server);
          progress.accept(
              "kill %d of %d: %d entries, %d violations"
                  .formatted(kills, atMost, journal.entries(), violations.size()));
        }
        ServerProcess last = server;
        together(threads, client -> client.repeatAll(last));
        check(server);
        if (Meter.run("verify", data.resolve("journal.db").toString()).one("findings") > 0) {
          violations.add("the verifier finds fault with the journal; see above");
        }
      } finally {
        server.close();
      }
    }
    return outcome();
  }

  private void prepare(int clientCount) throws IOException, InterruptedException {
    SmallHall.furnish(data);
    reader = "Bearer " + ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    int officers = Math.max(1, clientCount * OFFICERS_OF_SIXTEEN / 16);
    for (int i = 0; i < clientCount; i++) {
      String name = "%02d".formatted(i);
      long seed = random.nextLong();
      clients.add(
          i < Math.min(officers, OFFICERS_OF_SIXTEEN)
              ? officer(name, seed, i)
              : new KioskClient(name, seed, reader));
    }
  }

  private Client officer(String name, long seed, int index)
      throws IOException, InterruptedException {
    String counter = Integer.toString(index + 1);
    String number = Integer.toString(1001 + index);
    String pad =
        ServerProcess.command(
            data, "device", "add", "pad-" + counter, "--kind", "pad", "--counter", counter);
    String password = ServerProcess.command(data, "staff", "add", number, "--role", "cashier");
    return new OfficerClient(
        name, seed, counter, "Bearer " + pad, HallClient.basic(number, password));
  }

  private ServerProcess start() throws IOException, InterruptedException {
    ServerProcess server = ServerProcess.start(data, List.of(), List.of());
    starts.add(server.app().startTime());
    return server;
  }

  private void killAtWork(ServerProcess server, ExecutorService threads)
      throws InterruptedException {
    // Counted in answers, so that a slow machine is not killed before it has done anything.
    CountDownLatch counted = new CountDownLatch(1 + random.nextInt(MOST_ANSWERS_BETWEEN));
    List<Future<Void>> working = submit(threads, client -> client.work(server, counted));
    if (!counted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      violations.add("under load the server answered nothing for a minute");
    }
    server.app().killAfter(Duration.ofNanos(random.nextInt(MOST_MILLIS_AFTER * 1_000_000)));
    kills++;
    await(working);
    unanswered += (int) clients.stream().filter(Client::waits).count();
  }

  private void killWhileStarting() throws IOException, InterruptedException {
    Duration usual = starts.getLast();
    Duration moment = Duration.ofMillis(1 + random.nextInt((int) usual.toMillis()));
    ServerProcess.startAndKill(data, moment);
    kills++;
    whileStarting++;
  }

  private void settle(ServerProcess server, ExecutorService threads) throws InterruptedException {
    together(threads, client -> client.settle(server, AGAIN));
  }

  /** Something a client does. */
  private interface Deed {
    void does(Client client) throws IOException;
  }

  private void together(ExecutorService threads, Deed deed) throws InterruptedException {
    await(submit(threads, deed));
  }

  private List<Future<Void>> submit(ExecutorService threads, Deed deed) {
    return clients.stream()
        .map(client ->
            threads.submit(
                (Callable<Void>)
                    () -> {
                      deed.does(client);
                      return null;
                    }))
        .toList();
  }

  private void await(List<Future<Void>> deeds) throws InterruptedException {
    for (Future<Void> deed : deeds) {
      try {
        deed.get();
      } catch (ExecutionException e) {
        violations.add("a client was answered what is no answer: " + e.getCause());
      }
    }
  }

  private void check(ServerProcess server) throws SQLException, IOException, InterruptedException {
    List<Asked.Answered> answers =
        clients.stream().map(Client::answered).flatMap(List::stream).toList();
    violations.addAll(journal.read());
    violations.addAll(Evidence.missing(journal, answers));
    if (journal.commands() != answers.size()) {
      violations.add(
          "%d commands stand in the journal, %d were answered"
              .formatted(journal.commands(), answers.size()));
    }
    clients.forEach(client -> violations.addAll(client.differing()));
    Stream<String> labels =
        answers.stream()
            .map(Asked.Answered::given)
            .filter(Given.Issued.class::isInstance)
            .map(given -> ((Given.Issued) given).label());
    if (labels.distinct().count() != issued(answers)) {
      violations.add("a number was given twice");
    }
    if (violations.isEmpty()) {
      violations.addAll(new Line(answers).differences(server.board(reader)));
    }
  }

  private static int issued(List<Asked.Answered> answers) {
    return (int) answers.stream().filter(each -> each.given() instanceof Given.Issued).count();
  }

  private Outcome outcome() {
    List<Asked.Answered> answers =
        clients.stream().map(Client::answered).flatMap(List::stream).toList();
    return new Outcome(
        kills,
        whileStarting,
        answers.size(),
        issued(answers),
        unanswered,
        clients.stream().mapToInt(Client::repeated).sum(),
        journal.entries(),
        starts.stream().sorted().toList().get(starts.size() / 2),
        violations.stream().distinct().toList());
  }
}
