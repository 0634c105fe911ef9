package org.anxu.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;

/** The slip to take away: which papers to bring, and how it goes. It is no ticket, and says so. */
public final class PapersSlip {
  private PapersSlip() {}

  /**
   * Writes it.
   *
   * @param matters what the customer came for, one to three
   * @param missing the papers that are not there yet
   */
  public static Slip write(
      Catalogue catalogue, List<Catalogue.Category> matters, List<Words> missing, Phrases phrases) {
    Locale locale = phrases.locale();
    List<Slip.Line> lines = new ArrayList<>();
    lines.add(new Slip.Text(catalogue.hall().in(locale), Size.LARGE, Alignment.CENTRE));
    lines.add(new Slip.Text(phrases.say("papers.slip.title"), Size.LARGE, Alignment.CENTRE));
    lines.add(new Slip.Text(phrases.say("papers.slip.no-ticket"), Size.NORMAL, Alignment.CENTRE));
    lines.add(new Slip.Rule());
    lines.add(left(phrases.say("papers.slip.bring")));
    missing.forEach(paper -> lines.add(left("□ " + paper.in(locale))));
    for (Catalogue.Category matter : matters) {
      lines.add(new Slip.Rule());
      lines.add(new Slip.Text(matter.name().in(locale), Size.LARGE, Alignment.LEFT));
      lines.add(left(phrases.say("category.steps")));
      int number = 1;
      for (Words step : matter.steps()) {
        lines.add(left("  " + number++ + ". " + step.in(locale)));
      }
      lines.add(named("category.fees", matter.fees(), phrases));
      lines.add(named("category.time-limit", matter.timeLimit(), phrases));
      lines.add(named("category.contact", matter.contact(), phrases));
    }
    lines.add(new Slip.Rule());
    lines.add(left(phrases.say("help.hotline", catalogue.hotline())));
    lines.add(left(phrases.say("help.hours", catalogue.hours().in(locale))));
    lines.add(new Slip.Feed(2));
    Slip slip = new Slip(lines);
    return catalogue.saysTraining() ? Training.mark(slip) : slip;
  }

  private static Slip.Line named(String key, Words text, Phrases phrases) {
    return left(phrases.say("papers.slip.line", phrases.say(key), text.in(phrases.locale())));
  }

  private static Slip.Line left(String text) {
    return new Slip.Text(text, Size.NORMAL, Alignment.LEFT);
  }
}
