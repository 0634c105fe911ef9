package org.anxu.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextWrapTest {
  private static final PrinterText CHINESE = new PrinterText(PrinterProfile.named("clone-80"));

  private static List<String> wrap(String text, int columns) {
    return TextWrap.wrap(text, columns, CHINESE::columns);
  }

  @Test
  void text_is_wrapped_by_columns_without_a_closing_mark_at_the_start() {
    assertThat(wrap("一二三四五六,七", 12)).containsExactly("一二三四五", "六,七");
    assertThat(wrap("please wait here", 12)).containsExactly("please wait", "here");
    assertThat(wrap("http://a.very.long.example/x", 10)).hasSizeGreaterThan(2);
    assertThat(wrap("", 10)).containsExactly("");
    assertThat(wrap("a\nb", 10)).containsExactly("a", "b");
    assertThat(wrap("𠮷𠮷𠮷", 4)).containsExactly("𠮷𠮷", "𠮷");
  }

  @Test
  void wrapping_loses_nothing_and_keeps_to_the_width_whatever_the_text() {
    Random random = new Random(20261124);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(80);
      for (int i = 0; i < length; i++) {
        text.append("水务厅,。A9 -/b".charAt(random.nextInt(11)));
      }
      int columns = 4 + random.nextInt(44);
      List<String> lines = wrap(text.toString(), columns);
      assertThat(lines)
          .as("round %s: %s at %s", round, text, columns)
          .allMatch(line -> line.codePoints().map(CHINESE::columns).sum() <= columns);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }
}
