package org.anxu.acceptance.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A day of one kiosk, compressed: customers one after another on one page that is never loaded
 * anew, with the polls of the quiet time between them, and after each simulated hour what program
 * and page keep in memory once garbage is collected.
 */
@Command(
    name = "kiosk-day",
    mixinStandardHelpOptions = true,
    description = {
      "A compressed day of one kiosk's page without a reload: numbers taken, bills scanned, other",
      "languages, large print, help, customers who walk away. Prints by how much memory grows for",
      "each simulated hour after the warm-up, as the slope of a straight line (least squares)."
    })
final class KioskDayBench extends Measurement {
  private static final double MB = 1e6;
  private static final String AIM = "≤ 1 MB";

  @Option(names = "--journeys", description = "customers in the day (default: ${DEFAULT-VALUE})")
  private int journeys = 1_500;

  @Option(names = "--hours", description = "simulated hours (default: ${DEFAULT-VALUE})")
  private int hours = 24;

  @Option(
      names = "--warm-up",
      description = "of them not counted, while caches fill (default: ${DEFAULT-VALUE})")
  private int warmUp = 6;

  @Option(
      names = "--polls",
      description = "the page's polls for each simulated hour (default: ${DEFAULT-VALUE})")
  private int polls = 600;

  @Option(
      names = "--walk-away",
      description =
          "after how many journeys a customer leaves everything as it is; the page goes back to its"
              + " beginning after 10 s (default: ${DEFAULT-VALUE})")
  private int walkAway = 60;

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    List<KioskMemory> samples = new ArrayList<>();
    try (KioskHall hall = KioskHall.start(folder, List.of("--anxu.kiosk.idle-reset=10s"));
        Chromium browser = new Chromium()) {
      Page page = browser.openTouched(hall.port(), 1080, 1920);
      page.evaluate("() => { window.anxuSamePage = true; }");
      KioskMemory.Reader memory = new KioskMemory.Reader(hall.kiosk(), page);
      KioskCustomers customers = new KioskCustomers(page, hall.devices().scanner());
      for (int hour = 0; hour < hours; hour++) {
        int last = journeys * (hour + 1) / hours;
        for (int i = journeys * hour / hours; i < last; i++) {
          customers.come(i);
          if (i % walkAway == walkAway - 1) {
            customers.walkAway();
          }
        }
        customers.leaveAlone(polls);
        samples.add(memory.read());
        progress("hour " + (hour + 1) + ": " + samples.getLast());
      }
      if (!Boolean.TRUE.equals(page.evaluate("() => window.anxuSamePage === true"))) {
        throw new IOException("the page was loaded anew during the day");
      }
    }
    return List.of(report(samples));
  }

  private Report report(List<KioskMemory> samples) {
    List<KioskMemory> counted = samples.subList(warmUp, samples.size());
    KioskMemory end = samples.getLast();
    List<Figure> figures =
        List.of(
            growth("kiosk-app, VmRSS", counted, each -> each.resident() / MB, "MB", AIM),
            growth(
                "kiosk-app, heap after collection", counted, each -> each.heap() / MB, "MB", AIM),
            growth("page, JS heap after collection", counted, each -> each.page() / MB, "MB", AIM),
            growth("page, nodes", counted, KioskMemory::nodes, "", ""),
            growth("page, event listeners", counted, KioskMemory::listeners, "", ""),
            new Figure("kiosk-app, VmRSS at the end", end.resident() / MB, "MB"),
            new Figure("kiosk-app, heap at the end", end.heap() / MB, "MB"),
            new Figure("page, JS heap at the end", end.page() / MB, "MB"),
            new Figure("page, nodes at the end", end.nodes(), ""));
    String circumstances =
        String.format(
            Locale.ROOT,
            "%,d customers and %,d polls in %d simulated hours, one page, no reload; the first %d hours"
                + " are warm-up.",
            journeys,
            polls * hours,
            hours,
            warmUp);
    return new Report("A kiosk's day", circumstances, figures);
  }

  private static Figure growth(
      String what,
      List<KioskMemory> samples,
      ToDoubleFunction<KioskMemory> value,
      String unit,
      String aim) {
    double slope = Statistics.slope(samples.stream().mapToDouble(value).toArray());
    return new Figure(what + ", growth in a simulated hour", slope, unit, aim);
  }
}
