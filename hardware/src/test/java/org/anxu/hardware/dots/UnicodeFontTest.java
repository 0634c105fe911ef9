package org.anxu.hardware.dots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnicodeFontTest {
  private final UnicodeFont font = new UnicodeFont();

  private static String show(Raster picture) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        out.append(picture.black(x, y) ? '#' : '.');
      }
      out.append('\n');
    }
    return out.toString();
  }

  @Test
  void a_letter_looks_like_itself() {
    assertThat(show(font.draw("A")))
        .isEqualTo(
            """
            ........
            ........
            ........
            ........
            ...##...
            ..#..#..
            ..#..#..
            .#....#.
            .#....#.
            .######.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            ........
            ........
            """);
  }

  @Test
  void every_character_of_gb18030_in_plane_0_has_a_glyph() {
    for (int c = 0x3400; c < 0xA000; c++) {
      if (Character.isDefined(c)) {
        assertThat(font.has(c)).as(Integer.toHexString(c)).isTrue();
        assertThat(font.columns(c)).isEqualTo(2);
      }
    }
    for (int c = 0x20; c < 0x7F; c++) {
      assertThat(font.columns(c)).isEqualTo(1);
    }
  }

  @Test
  void some_ideographs_beyond_plane_0_have_one_and_the_others_are_marked() {
    assertThat(font.has(0x2A6B2)).isTrue();
    assertThat(font.has("😀".codePointAt(0))).isFalse();
    assertThat(show(font.draw("😀"))).isEqualTo(show(font.draw("〓")));
  }

  @Test
  void a_line_is_as_wide_as_its_characters() {
    assertThat(font.draw("A水㛃").width()).isEqualTo(8 + 16 + 16);
    assertThat(font.draw("").width()).isEqualTo(8);
    assertThat(show(font.draw("水A"))).contains("#");
  }

  @Test
  void dots_are_repeated_both_ways() {
    Raster dot = new Raster(1, 1, new byte[] {(byte) 0xA0});
    assertThat(show(dot.times(2))).isEqualTo("##..##..........\n##..##..........\n");
    assertThat(show(dot.times(1, 2))).isEqualTo("#.#.....\n#.#.....\n");
  }
}
