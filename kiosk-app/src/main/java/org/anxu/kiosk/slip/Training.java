package org.anxu.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** The words on paper that came out in a training, whatever layout it has: above all and below. */
final class Training {
  private static final Words SAYS = new WordBundle("org.anxu.look.words").of("training.slip");

  private Training() {}

  static Slip mark(Slip slip) {
    List<Slip.Line> lines = new ArrayList<>();
    says(lines);
    lines.add(new Slip.Rule());
    lines.addAll(slip.lines());
    lines.add(new Slip.Rule());
    says(lines);
    lines.add(new Slip.Feed(2));
    return new Slip(lines);
  }

  private static void says(List<Slip.Line> lines) {
    lines.add(new Slip.Text(SAYS.zh(), Size.LARGE, Alignment.CENTRE));
    lines.add(new Slip.Text(SAYS.en(), Size.NORMAL, Alignment.CENTRE));
  }
}
