package org.anxu.kiosk.issuing.ui;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at screens: what a finger or an eye would stumble over is written down. With {@code
 * -Dpictures=DIR} each screen is also kept as a picture.
 */
final class Eye {
  private static final int LEAST_GAP = 12;

  private final List<String> faults = new ArrayList<>();
  private final List<String> measures;
  private final double target;

  /** Wants keys of so many pixels. */
  Eye(double target) throws IOException {
    this.target = target;
    this.measures = List.of(script("measure.js"), script("pages.js"));
  }

  private static String script(String name) throws IOException {
    try (InputStream in = Eye.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^(//[^\n]*\n)+", "");
    }
  }

  void look(Page page, String screen) {
    picture(page, screen);
    Map<String, Object> least = Map.of("targetPx", target, "gapPx", LEAST_GAP);
    for (String measure : measures) {
      ((List<?>) page.evaluate(measure, least)).forEach(each -> faults.add(screen + ": " + each));
    }
  }

  /** All that was found. */
  List<String> faults() {
    return faults;
  }

  static void picture(Page page, String screen) {
    String wanted = System.getProperty("pictures", "");
    if (!wanted.isEmpty()) {
      String name = screen.replace(' ', '-') + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(wanted).resolve(name)));
    }
  }
}
