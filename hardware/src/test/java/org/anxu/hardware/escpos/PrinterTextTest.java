package org.anxu.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrinterTextTest {
  private final PrinterText chinese = new PrinterText(PrinterProfile.named("clone-80"));
  private final PrinterText latin = new PrinterText(PrinterProfile.named("epson-tm-latin"));
  private final PrinterText none = new PrinterText(PrinterProfile.named("plain-raster"));

  @Test
  void a_chinese_font_has_ascii_and_what_takes_two_bytes() {
    assertThat(chinese.has("水费 A023,–é")).isTrue();
    assertThat(chinese.encode("水A")).containsExactly(0xCB, 0xAE, 0x41);
    assertThat(chinese.has("㛃")).as("four bytes").isFalse();
    assertThat(chinese.has("𠮷")).isFalse();
    assertThat(chinese.has("\ue5e5")).as("private use").isFalse();
  }

  @Test
  void a_code_page_has_its_own_letters_each_one_column_wide() {
    assertThat(latin.has("Fée €5")).isTrue();
    assertThat(latin.encode("é€")).containsExactly(0xE9, 0x80);
    assertThat(latin.columns('é')).isEqualTo(1);
    assertThat(latin.has("水")).isFalse();
    assertThat(latin.begin()).containsExactly(0x1C, 0x2E, 0x1B, 0x74, 16);
  }

  @Test
  void a_printer_of_pictures_has_no_letters_at_all() {
    assertThat(none.has("A")).isFalse();
  }

  @Test
  void what_is_no_character_becomes_a_question_mark() {
    assertThat(PrinterText.clean("中\u0010\u0004\u0001文\u0085\ud842 😀\r\nb"))
        .isEqualTo("中???文?? 😀\nb");
  }
}
