package org.anxu.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.anxu.acceptance.morning.Fact;
import org.anxu.acceptance.morning.Guide;
import org.anxu.acceptance.morning.Ledger;
import org.anxu.acceptance.morning.Morning;
import org.anxu.acceptance.morning.MorningHall;
import org.anxu.acceptance.morning.Officer;
import org.anxu.acceptance.morning.WatchedPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A whole morning: four officers, a guide, a hall screen and a counter display at once, each person
 * driven by a thread and in a Chromium of its own. From the server's answer to each click until the
 * change stands on every other page that must show it; the pages note it themselves, by the clock
 * of the one machine.
 */
@Command(
    name = "morning",
    mixinStandardHelpOptions = true,
    description = {
      "A morning of four officers, a guide and two displays in browsers: from the answer to each",
      "click until the change stands on every other page that must show it."
    })
final class MorningBench extends Measurement {
  private static final double AIM_MS = 300;

  @Option(
      names = "--customers",
      description =
          "how many come; the guide takes some more numbers for others (default: ${DEFAULT-VALUE})")
  private int customers = 60;

  @Option(
      names = "--pictures",
      description = "a folder for a picture of each page in the middle of the morning")
  private @Nullable Path pictures;

  /** What one person does, and what the page noted meanwhile. */
  private record Person(String name, List<Fact> log) {}

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    if (pictures != null) {
      Files.createDirectories(pictures);
    }
    try (MorningHall hall = new MorningHall(folder);
        Chromium browser = new Chromium()) {
      WatchedPage big = display(browser, "hall screen", hall.hallPort, 1920, 1080);
      WatchedPage small = display(browser, "counter display", hall.counterPort, 1024, 600);
      Morning morning = new Morning(hall, customers, pictures);
      Map<String, List<Fact>> logs = people(morning, List.of(big, small));
      logs.put(big.name(), big.log());
      logs.put(small.name(), small.log());
      return List.of(report(morning.ledger().effects(logs)));
    }
  }

  private static WatchedPage display(
      Chromium browser, String name, int port, int width, int height) {
    return new WatchedPage(name, browser.fresh(width, height), "http://127.0.0.1:" + port + "/");
  }

  /** Lets everybody work at once, customers come meanwhile. */
  private Map<String, List<Fact>> people(Morning morning, List<WatchedPage> displays)
      throws IOException, InterruptedException {
    CountDownLatch ready = new CountDownLatch(5);
    List<Future<Person>> working = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      for (int i = 0; i < 4; i++) {
        int index = i;
        working.add(
            threads.submit(() ->
                person(
                    morning,
                    browser -> {
                      Officer officer = new Officer(morning, index, browser.fresh(1280, 900));
                      awaitAll(ready, morning);
                      officer.work();
                      return officer.page();
                    })));
      }
      working.add(
          threads.submit(() ->
              person(
                  morning,
                  browser -> {
                    Guide guide = new Guide(morning, browser.fresh(1280, 800));
                    awaitAll(ready, morning);
                    guide.work();
                    return guide.page();
                  })));
      while (ready.getCount() > 0 && morning.isWorked()) {
        displays.getFirst().rest(100);
      }
      int told = 0;
      while (morning.isWorked()) {
        morning.comeIfRoom();
        displays.forEach(morning::picture);
        displays.getFirst().rest(100);
        if (morning.arrived() / 20 > told) {
          told = morning.arrived() / 20;
          progress(morning.arrived() + " customers, " + morning.ledger().size() + " changes");
        }
      }
      return logs(morning, working);
    }
  }

  private static Map<String, List<Fact>> logs(Morning morning, List<Future<Person>> working)
      throws IOException, InterruptedException {
    Map<String, List<Fact>> logs = new HashMap<>();
    for (Future<Person> each : working) {
      try {
        logs.put(each.get().name(), each.get().log());
      } catch (ExecutionException e) {
        throw new IOException("somebody could not go on", morning.failure().orElse(e.getCause()));
      }
    }
    return logs;
  }

  private static Person person(Morning morning, Function<Chromium, WatchedPage> morningOf) {
    try (Chromium browser = new Chromium()) {
      WatchedPage page = morningOf.apply(browser);
      return new Person(page.name(), page.log());
    } catch (RuntimeException e) {
      morning.fail(e);
      throw e;
    }
  }

  private static void awaitAll(CountDownLatch ready, Morning morning) {
    ready.countDown();
    try {
      while (!ready.await(200, TimeUnit.MILLISECONDS)) {
        if (!morning.isWorked()) {
          throw new IllegalStateException("somebody else could not begin");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Report report(List<Ledger.Effect> effects) {
    List<Double> all =
        effects.stream()
            .flatMap(each -> each.delays().stream())
            .map(Ledger.Delay::sinceAnswer)
            .toList();
    List<Double> sinceClick =
        effects.stream()
            .flatMap(each -> each.delays().stream())
            .map(Ledger.Delay::sinceClick)
            .toList();
    long slow =
        effects.stream()
            .filter(each -> !each.delays().isEmpty())
            .filter(each -> Statistics.percentile(answers(each), 0.95) > AIM_MS)
            .count();
    int lost = effects.stream().mapToInt(Ledger.Effect::lost).sum();
    List<Figure> figures =
        List.of(
            new Figure("answer to the change, p50", Statistics.median(all), "ms"),
            new Figure(
                "answer to the change, p95", Statistics.percentile(all, 0.95), "ms", "≤ 300 ms"),
            new Figure("answer to the change, longest", Statistics.percentile(all, 1), "ms"),
            new Figure("click to the change, p95", Statistics.percentile(sinceClick, 0.95), "ms"),
            new Figure("kinds of click and screen with p95 over 300 ms", slow, "", "0"),
            new Figure("changes that never came", lost, "", "0"));
    String circumstances =
        String.format(
            Locale.ROOT,
            "%d customers, four officers, a guide, hall screen and counter display; seven pages in"
                + " Chromium, %,d changes on other pages than the one clicked.",
            customers,
            all.size());
    return new Report("A morning", circumstances, figures, details(effects));
  }

  private static List<Double> answers(Ledger.Effect effect) {
    return effect.delays().stream().map(Ledger.Delay::sinceAnswer).toList();
  }

  private static List<String> details(List<Ledger.Effect> effects) {
    List<String> rows = new ArrayList<>();
    rows.add("| click | screen | changes | p50 | p95 | longest | never came |");
    rows.add("|---|---|---|---|---|---|---|");
    for (Ledger.Effect each : effects) {
      List<Double> delays = answers(each);
      String figures =
          delays.isEmpty()
              ? "| | | "
              : String.format(
                  Locale.ROOT,
                  "| %.0f | %.0f | %.0f ",
                  Statistics.median(delays),
                  Statistics.percentile(delays, 0.95),
                  Statistics.percentile(delays, 1));
      rows.add(
          "| "
              + each.kind()
              + " | "
              + each.screen()
              + " | "
              + delays.size()
              + " "
              + figures
              + "| "
              + each.lost()
              + " |");
    }
    rows.add("");
    return rows;
  }
}
