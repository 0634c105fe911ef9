package org.anxu.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of colours that is used together can be read: WCAG 2.2, contrast minimum. */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double LARGE_OR_ICON = 3.0;
  private static final Pattern TOKEN = Pattern.compile("--anxu-([a-z-]+):\\s*#([0-9a-f]{6});");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern COLOUR =
      Pattern.compile("(?<![-\\w])color:\\s*var\\(--anxu-([a-z-]+)\\)");
  private static final Pattern GROUND =
      Pattern.compile("background-color:\\s*var\\(--anxu-([a-z-]+)\\)");

  private static final Map<String, Integer> TOKENS = new HashMap<>();

  @BeforeAll
  static void read_the_tokens() throws IOException {
    var found = TOKEN.matcher(LookFiles.text("look.css"));
    while (found.find()) {
      TOKENS.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "ink, paper",
    "ink, mist",
    "ink, paused-ground",
    "ink, called-ground",
    "ink, alert-ground",
    "water, paper",
    "water, mist",
    "paper, water",
    "paper, water-strong",
    "paper, deep",
    "paper, deeper",
    "paper, called",
    "paper, paused",
    "paper, alert",
    "called, paper",
    "called, mist",
    "called, called-ground",
    "paused, paper",
    "paused, mist",
    "paused, paused-ground",
    "alert, paper",
    "alert, mist",
    "alert, alert-ground",
    "muted, paper",
    "muted, mist",
    "muted, paused-ground",
    "muted, called-ground",
    "muted, alert-ground",
    "deep, paper",
    "deep, mist",
    "deep-ink, deep",
    "deep-muted, deep",
    "deep-called, deep",
    "deep-paused, deep",
    "deep-alert, deep",
    "deep-ink, deeper",
    "deep-muted, deeper",
    "deep-called, deeper",
    "deep-paused, deeper",
    "deep-alert, deeper",
  })
  void text_can_be_read(String text, String ground) {
    assertThat(ratio(text, ground)).isGreaterThanOrEqualTo(TEXT);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({"edge, paper", "edge, mist", "water, deep-ink"})
  void edges_and_icons_can_be_seen(String edge, String ground) {
    assertThat(ratio(edge, ground)).isGreaterThanOrEqualTo(LARGE_OR_ICON);
  }

  @Test
  void every_rule_that_sets_text_and_ground_can_be_read() throws IOException {
    int pairs = 0;
    for (String file : new String[] {"look.css", "components.css", "look-vaadin.css"}) {
      var rule = RULE.matcher(LookFiles.text(file));
      while (rule.find()) {
        var colour = COLOUR.matcher(rule.group(2));
        var ground = GROUND.matcher(rule.group(2));
        if (colour.find() && ground.find()) {
          pairs++;
          assertThat(ratio(colour.group(1), ground.group(1)))
              .as("%s in %s", rule.group(1).strip(), file)
              .isGreaterThanOrEqualTo(TEXT);
        }
      }
    }
    assertThat(pairs).as("rules read").isGreaterThan(8);
  }

  @Test
  void the_formula_gives_the_known_ends() {
    assertThat(ratio(0x000000, 0xffffff)).isEqualTo(21.0);
    assertThat(ratio(0x777777, 0x777777)).isEqualTo(1.0);
  }

  private static double ratio(String one, String other) {
    assertThat(TOKENS).containsKeys(one, other);
    return ratio(TOKENS.get(one), TOKENS.get(other));
  }

  private static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
