package org.anxu.acceptance.morning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What each click must have brought to the other pages, and when it did. For many threads. */
public final class Ledger {
  /** Beyond this a change has not come. */
  private static final long LOST_MS = 10_000;

  /**
   * Something a page had to say after a click.
   *
   * @param kind what was pressed
   * @param page the page that had to say it
   * @param on whether it had to begin to stand there, or to go
   * @param fact how it begins
   * @param once a page that has said nothing of the kind all morning does not have to: how what it
   *     says begins, empty if it has to in any case
   */
  private record Expected(
      String kind, Click click, String page, boolean on, String fact, String once) {}

  /**
   * How long a change took.
   *
   * @param sinceAnswer milliseconds from the server's answer; below nothing where it was faster
   * @param sinceClick milliseconds from the click
   */
  public record Delay(double sinceAnswer, double sinceClick) {}

  /**
   * The delays of one kind of click on one kind of screen.
   *
   * @param lost how many changes did not come
   */
  public record Effect(String kind, String screen, List<Delay> delays, int lost) {}

  private final ConcurrentLinkedQueue<Expected> expected = new ConcurrentLinkedQueue<>();

  /** A page has to say this. */
  void says(String kind, Click click, String page, String fact) {
    expected.add(new Expected(kind, click, page, true, fact, ""));
  }

  /** A page has to say this no longer. */
  void drops(String kind, Click click, String page, String fact) {
    expected.add(new Expected(kind, click, page, false, fact, ""));
  }

  /** A page has to say how many wait, if it tells of that line at all. */
  void counts(String kind, Click click, String page, String line, int waiting) {
    String about = "waiting:" + line + ":";
    expected.add(new Expected(kind, click, page, true, about + waiting, about));
  }

  /** How many changes were expected. */
  public int size() {
    return expected.size();
  }

  /**
   * Finds each expected change in what the pages have noted.
   *
   * @param logs what each page has noted, by its name
   */
  public List<Effect> effects(Map<String, List<Fact>> logs) {
    Map<String, Effect> found = new TreeMap<>();
    for (Expected each : expected) {
      List<Fact> log = logs.getOrDefault(each.page(), List.of());
      boolean tells =
          each.once().isEmpty()
              || log.stream().anyMatch(fact -> fact.text().startsWith(each.once()));
      if (!tells) {
        continue;
      }
      String screen = each.page().replaceFirst("^console-.*", "other consoles");
      Effect before =
          found.getOrDefault(
              each.kind() + "\n" + screen, new Effect(each.kind(), screen, List.of(), 0));
      List<Delay> delays = new ArrayList<>(before.delays());
      Optional<Delay> delay = delay(each, log);
      delay.ifPresent(delays::add);
      found.put(
          each.kind() + "\n" + screen,
          new Effect(each.kind(), screen, delays, before.lost() + (delay.isPresent() ? 0 : 1)));
    }
    return List.copyOf(found.values());
  }

  private static Optional<Delay> delay(Expected wanted, List<Fact> log) {
    long from = wanted.click().at();
    boolean open = wanted.fact().endsWith("*");
    return log.stream()
        .filter(fact -> fact.at() >= from && fact.at() <= from + LOST_MS)
        .filter(fact -> fact.on() == wanted.on())
        .filter(fact ->
            open
                ? fact.text().startsWith(wanted.fact().substring(0, wanted.fact().length() - 1))
                : fact.text().equals(wanted.fact()))
        .findFirst()
        .map(fact ->
            new Delay((double) fact.at() - wanted.click().answered(), (double) fact.at() - from));
  }
}
