package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anxu.acceptance.network.BrokenHall;
import org.anxu.acceptance.network.Fault;
import org.anxu.acceptance.network.Flaw;
import org.anxu.acceptance.network.Judge;
import org.anxu.acceptance.network.Judge.Finding;
import org.anxu.acceptance.network.Showing;
import org.anxu.acceptance.network.SwitchedNetwork;

/**
 * Displays of a hall whose officers go on working while its network, broker and server break again
 * and again. Everything that each display showed is held against the truth at the end.
 */
public final class NetworkSimulation {
  private static final long AFTER_MILLIS = Judge.RIGHT_AFTER.toMillis() + 1_000;

  /** Who carries the messages. */
  public enum Broker {
    /** The server itself. */
    EMBEDDED,
    /** Debian's mosquitto. */
    MOSQUITTO
  }

  /** What breaks at once. */
  public enum Trouble {
    /** The cable of the displays is out of its socket for a moment. */
    DISPLAYS_CUT_BRIEFLY(300, 4_400),
    /** It is out until they notice. */
    DISPLAYS_CUT(6_000, 11_000),
    /** The server's cable: its displays and, with mosquitto, its broker are cut off from it. */
    SERVER_CUT(300, 9_000),
    /** mosquitto is killed. */
    BROKER_KILLED(200, 7_000),
    /** The server is killed, and its own broker with it. */
    SERVER_KILLED(0, 4_000),
    /** The server is stopped in order, as for an update. */
    SERVER_STOPPED(0, 2_000);

    private final int least;
    private final int most;

    Trouble(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }

  /** What the proxy does meanwhile to the other displays, when only the first ones are cut off. */
  private enum Mischief {
    DELAYED,
    REVERSED,
    STALLED
  }

  private static final Duration LATE = Duration.ofSeconds(2);

  /**
   * What was seen.
   *
   * @param faults how often each thing broke
   * @param changes how often what is true changed
   * @param reordered how many messages came after a later one
   * @param longestUntrue how long at the most a number was shown that was not true any more
   * @param healings by what broke: the times from its end until each display was right, in order
   * @param caught displays with which flaw were found
   * @param violations what must not be, best empty
   */
  public record Outcome(
      Map<String, Integer> faults,
      int changes,
      int reordered,
      Duration longestUntrue,
      Map<String, List<Duration>> healings,
      Set<Flaw> caught,
      List<String> violations) {
    public Outcome {
      faults = Collections.unmodifiableMap(new TreeMap<>(faults));
      healings = Collections.unmodifiableMap(new TreeMap<>(healings));
      caught = Set.copyOf(caught);
      violations = List.copyOf(violations);
    }
  }

  private final Path folder;
  private final long seed;
  private final Broker broker;
  private final int displays;
  private final Random random;
  private final Consumer<String> progress;
  private final List<Fault> cabledFaults = new ArrayList<>();
  private final List<Fault> proxiedFaults = new ArrayList<>();
  private boolean namespaces;

  /**
   * A simulation in an empty folder.
   *
   * @param displays how many, half of them with a cable, half behind a proxy
   * @param progress is told a line of each fault
   */
  public NetworkSimulation(
      Path folder, long seed, Broker broker, int displays, Consumer<String> progress) {
    this.folder = folder;
    this.seed = seed;
    this.broker = broker;
    this.displays = displays;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Lets so many things break, each kind as often as the others. */
  public Outcome run(int times) throws IOException, InterruptedException {
    String obstacle = SwitchedNetwork.obstacle();
    namespaces = obstacle.isEmpty();
    if (!namespaces) {
      progress.accept("no network namespaces here, a proxy that stalls stands in: " + obstacle);
    }
    List<Trouble> all = new ArrayList<>();
    List<Trouble> ahead = new ArrayList<>();
    while (all.size() < times) {
      if (ahead.isEmpty()) {
        ahead.addAll(possible());
        Collections.shuffle(ahead, random);
      }
      all.add(ahead.removeLast());
    }
    return simulate(all);
  }

  /** Lets these things break. */
  public Outcome run(List<Trouble> troubles) throws IOException, InterruptedException {
    namespaces = SwitchedNetwork.obstacle().isEmpty();
    return simulate(troubles);
  }

  private Set<Trouble> possible() {
    Set<Trouble> possible = EnumSet.allOf(Trouble.class);
    if (broker == Broker.EMBEDDED) {
      possible.remove(Trouble.BROKER_KILLED);
    }
    if (!namespaces) {
      possible.remove(Trouble.SERVER_CUT);
    }
    return possible;
  }

  private Outcome simulate(List<Trouble> troubles) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    SmallHall.furnish(data);
    boolean separate = broker == Broker.MOSQUITTO;
    try (BrokenHall hall = new BrokenHall(data, separate, namespaces, displays, seed)) {
      TimeUnit.MILLISECONDS.sleep(1_000);
      long begin = System.nanoTime();
      List<Mischief> mischief = new ArrayList<>();
      for (Trouble trouble : troubles) {
        if (mischief.isEmpty()) {
          mischief.addAll(List.of(Mischief.values()));
          Collections.shuffle(mischief, random);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        int millis = random.nextInt(trouble.least, trouble.most);
        if (trouble == Trouble.DISPLAYS_CUT || trouble == Trouble.DISPLAYS_CUT_BRIEFLY) {
          cutDisplays(hall, trouble, millis, mischief.removeLast());
        } else {
          everywhere(hall, trouble, millis);
        }
        TimeUnit.MILLISECONDS.sleep(AFTER_MILLIS);
        progress.accept(
            "%d of %d: %s for %d ms"
                .formatted(cabledFaults.size(), troubles.size(), trouble, millis));
      }
      return outcome(hall, begin, System.nanoTime());
    }
  }

  private void cutDisplays(BrokenHall hall, Trouble trouble, int millis, Mischief mischief)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    long until = from + TimeUnit.MILLISECONDS.toNanos(millis);
    hall.cutDisplays();
    switch (mischief) {
      case DELAYED -> hall.proxy().delay(LATE);
      case REVERSED -> hall.proxy().hold();
      case STALLED -> hall.proxy().stall();
    }
    while (System.nanoTime() < until) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      TimeUnit.MILLISECONDS.sleep(Math.min(left + 1, 2_000 + random.nextInt(2_000)));
      if (mischief == Mischief.REVERSED) {
        hall.proxy().reverse();
      }
    }
    hall.mendDisplays();
    hall.proxy().pass();
    long healed = System.nanoTime();
    cabledFaults.add(new Fault(trouble.name(), from, healed));
    proxiedFaults.add(new Fault(mischief.name(), from, healed));
  }

  private void everywhere(BrokenHall hall, Trouble trouble, int millis)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    switch (trouble) {
      case SERVER_CUT -> hall.cutServer();
      case BROKER_KILLED -> hall.killBroker();
      case SERVER_KILLED -> hall.killServer();
      default -> hall.stopServer();
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    switch (trouble) {
      case SERVER_CUT -> hall.mendServer();
      case BROKER_KILLED -> hall.startBroker();
      default -> hall.startServer();
    }
    Fault fault = new Fault(trouble.name(), from, System.nanoTime());
    cabledFaults.add(fault);
    proxiedFaults.add(fault);
  }

  private Outcome outcome(BrokenHall hall, long begin, long end) {
    List<String> violations = new ArrayList<>(hall.failures());
    Map<String, List<Duration>> healings = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    Set<Flaw> caught = EnumSet.noneOf(Flaw.class);
    Duration longest = Duration.ZERO;
    for (boolean cabled : List.of(true, false)) {
      List<Fault> faults = cabled ? cabledFaults : proxiedFaults;
      faults.stream()
          .filter(fault -> cabled || !cabledFaults.contains(fault)) // what both met counts once
          .forEach(fault -> counts.merge(fault.what(), 1, Integer::sum));
      Judge judge = new Judge(hall.truth(), faults, begin, end);
      for (List<Showing> one : byDisplay((cabled ? hall.cabled() : hall.proxied()).showings())) {
        Finding finding = judge.judge(one);
        if (number(one.getFirst()) > displays) {
          if (!finding.violations().isEmpty()) {
            caught.add(cabled ? Flaw.NEVER_STALE : Flaw.NO_ORDER);
          }
          continue;
        }
        violations.addAll(finding.violations());
        longest =
            longest.compareTo(finding.longestUntrue()) > 0 ? longest : finding.longestUntrue();
        for (int i = 0; i < faults.size(); i++) {
          healings
              .computeIfAbsent(faults.get(i).what(), _ -> new ArrayList<>())
              .add(finding.healings().get(i));
        }
      }
    }
    healings.values().forEach(Collections::sort);
    int reordered = hall.proxy().reordered();
    return new Outcome(
        counts, hall.truth().changes(), reordered, longest, healings, caught, violations);
  }

  private static List<List<Showing>> byDisplay(List<Showing> showings) {
    return List.copyOf(showings.stream().collect(Collectors.groupingBy(Showing::display)).values());
  }

  private static int number(Showing showing) {
    return Integer.parseInt(showing.display().replaceAll("\\D", ""));
  }

  /** A line of the report for each thing that broke. */
  static String line(String what, List<Duration> sorted) {
    return "%-22s right again after %d ms (median), %d ms (the last)"
        .formatted(
            what.toLowerCase(Locale.ROOT).replace('_', ' '),
            sorted.get(sorted.size() / 2).toMillis(),
            sorted.getLast().toMillis());
  }
}
