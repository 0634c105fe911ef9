package org.anxu.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds on a page that keeps people out. */
final class Axe {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Axe() {}

  /** A sentence for each serious or critical finding. */
  static List<String> grave(Page page, String screen) {
    // What flashes for a moment is looked at when it stands still.
    page.evaluate(
        "Promise.all(document.getAnimations()"
            + ".filter(each => each.effect.getComputedTiming().iterations !== Infinity)"
            + ".map(each => each.finished.catch(() => {})))");
    // A page without frames: the report need not be put together in a page of its own each time.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(rule -> screen + ": " + rule.getId() + ", " + rule.getHelp() + where(rule))
            .toList();
  }

  private static List<String> where(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml().lines().findFirst().orElse(""))
        .toList();
  }
}
