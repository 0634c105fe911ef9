package org.anxu.hardware.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipLayoutTest {
  private static final Set<String> VALUES = Set.of("hall", "number", "again", "page");

  private static SlipLayout read(String text) {
    return SlipLayout.read("own.layout", text, VALUES, Set.of("number"));
  }

  @Test
  void each_line_of_the_file_becomes_a_line_of_the_slip() {
    SlipLayout layout =
        read(
            """
            # a slip
            large centre | {{hall}} <&> | 营业厅

            rule
            if again centre large | 补打
            unless again | 首次
            huge centre|{{number}}
            qr | {{page}}
            feed 2
            | {{#again}}again {{/again}}end
            """);
    assertThat(layout.fill(Map.of("hall", "供水", "number", "A1", "page", "http://x")).lines())
        .containsExactly(
            new Slip.Text("供水 <&> | 营业厅", Size.LARGE, Alignment.CENTRE),
            new Slip.Rule(),
            new Slip.Text("首次", Size.NORMAL, Alignment.LEFT),
            new Slip.Text("A1", Size.HUGE, Alignment.CENTRE),
            new Slip.QrCode("http://x"),
            new Slip.Feed(2),
            new Slip.Text("end", Size.NORMAL, Alignment.LEFT));
    assertThat(layout.fill(Map.of("number", "A1", "again", "yes")).lines())
        .contains(new Slip.Text("补打", Size.LARGE, Alignment.CENTRE))
        .contains(new Slip.Text("again end", Size.NORMAL, Alignment.LEFT))
        .doesNotContain(new Slip.Text("首次", Size.NORMAL, Alignment.LEFT))
        .noneMatch(Slip.QrCode.class::isInstance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          big | {{number}}        ; line 2: "big" is not known; a line is "rule", "feed 1"
          {{number}}              ; line 2: "{{number}}" is no line; a line is "rule"
          feed 21                 ; line 2: "feed 21" is no line
          if nobody rule          ; line 2: "nobody" is no value; there are [again, hall, number, page]
          large | {{numbr}}       ; line 2: "numbr" is no value
          large | {{number        ; line 2: the braces do not fit together
          | {{#again}}x           ; line 2: the braces do not fit together
          | {{>other}}            ; line 2: other files cannot be put in
          rule                    ; "number" must be used: {{number}} or "if number"
          """)
  void a_wrong_line_is_named_with_what_is_allowed(String line, String said) {
    assertThatThrownBy(() -> read("rule\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("own.layout")
        .hasMessageContaining(said);
  }

  @Test
  void a_layout_that_could_be_empty_is_refused() {
    assertThatThrownBy(() -> read("if number | {{number}}"))
        .hasMessageContaining("needs a line without");
  }
}
