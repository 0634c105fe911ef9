package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A full hour on the hall's big screen, lying and standing: nothing is cut, all is large enough.
 */
@ExtendWith(SharedHall.class)
class HallScreenTest {
  /** Elements whose text does not fit their box, or that leave the screen. */
  private static final String CUT =
      """
      () => {
        const places = '.call .anxu-number, .call .place, .call .sentence, .call .hint, #history li,'
          + '#history .place, #waiting li > span, #waiting .name > span, #waiting-head > *,'
          + '#paused li, #paused li > span, #apology, footer > p, header span, h2';
        return [...document.querySelectorAll(places)]
          .filter(e => e.offsetParent && e.textContent.trim() !== '')
          .filter(e => {
            const box = e.getBoundingClientRect();
            return e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'
              || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
              || box.left < -1 || box.top < -1;
          })
          .map(e => (e.id || e.className || e.localName) + ': ' + e.textContent.trim());
      }\
      """;

  /** Rows of the same list that lie over each other. */
  private static final String OVERLAID =
      """
      () => ['#waiting', '#history', '#paused'].flatMap(list => {
        const rows = [...document.querySelectorAll(list + ' > li')].filter(e => e.offsetParent);
        return rows.filter(row => row.scrollHeight > row.clientHeight + 2)
          .map(row => list + ': ' + row.textContent.replace(/\\s+/g, ' '));
      })\
      """;

  private final RunningHall hall;
  private final Chromium chromium;

  HallScreenTest(RunningHall hall, Chromium chromium) {
    this.hall = hall;
    this.chromium = chromium;
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080, A023", "1080, 1920, A023", "1920, 1080, A-K1-07", "1080, 1920, A-K1-07"})
  void aFullHourFitsTheScreen(int width, int height, String label) throws Exception {
    Page page = chromium.open(hall.hallScreen.port, "/", width, height);
    PlantedPicture.show(page, label);
    Chromium.picture(page, "hall-full-" + width + "-" + label.length());
    assertThat((List<?>) page.evaluate(CUT)).isEmpty();
    assertThat((List<?>) page.evaluate(OVERLAID)).isEmpty();
    Locator number = page.locator("#first .anxu-number");
    double size =
        ((Number) number.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")).doubleValue();
    // Seven characters on a screen that stands leave less: the sentence below says them again.
    assertThat(size).isGreaterThanOrEqualTo(width < height && label.length() > 4 ? 140 : 160);
    assertThat(page.locator("#waiting .name .en").allInnerTexts())
        .containsExactlyElementsOf(PlantedPicture.names().stream().map(each -> each.en()).toList());
  }
}
