package org.anxu.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.hardware.escpos.PrinterProfile.Cutter;
import org.anxu.hardware.escpos.PrinterProfile.Qr;
import org.anxu.hardware.escpos.PrinterProfile.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterProfileTest {
  private static final String RIGHT =
      """
      name = Hall's own
      text = gb18030
      qr = native
      cutter = full
      status = epson
      confirm = process-id
      dots = 640
      dpi = 203
      speed = 150
      """;

  @TempDir Path folder;

  @Test
  void every_profile_that_ships_can_be_read_and_prints_a_module_of_half_a_millimetre() {
    for (String name : PrinterProfile.names()) {
      PrinterProfile profile = PrinterProfile.named(name);
      assertThat(profile.name()).isNotBlank();
      assertThat(profile.millimetres(profile.dotsFor(0.5))).isGreaterThanOrEqualTo(0.5);
    }
    assertThat(PrinterProfile.named("clone-80").dotsFor(0.5)).isEqualTo(4);
  }

  @Test
  void an_operators_file_is_read() throws Exception {
    Path file = Files.writeString(folder.resolve("own.properties"), RIGHT);
    PrinterProfile own = PrinterProfile.find(file.toString());
    assertThat(own.name()).isEqualTo("Hall's own");
    assertThat(own.text()).isEqualTo(Text.GB18030);
    assertThat(own.qr()).isEqualTo(Qr.NATIVE);
    assertThat(own.cutter()).isEqualTo(Cutter.FULL);
    assertThat(own.dots()).isEqualTo(640);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text = gb18030      | text = gbk            | text must be one of gb18030, code-page, raster, not "gbk"
          qr = native         | qr = no               | qr must be one of native, raster, not "no"
          cutter = full       | cutter =              | the key "cutter" is missing
          status = epson      | status = none         | confirm must be none where status is none
          dots = 640          | dots = 641            | dots must be a multiple of 8, not "641"
          dots = 640          | dots = 80mm           | dots must be a number from 200 to 1000, not "80mm"
          dpi = 203           | dpi = 2003            | dpi must be a number from 100 to 600, not "2003"
          speed = 150         | sped = 150            | there is no key "sped"; there are [name, text
          text = gb18030      | text = code-page      | the key "code-page" is missing
          """)
  void a_wrong_value_is_named_with_its_key_and_what_is_allowed(
      String right, String wrong, String said) throws Exception {
    Path file =
        Files.writeString(folder.resolve("own.properties"), RIGHT.replace(right, wrong) + "\n");
    assertThatThrownBy(() -> PrinterProfile.find(file.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(said);
  }

  @Test
  void a_name_without_a_profile_is_told_the_names() {
    assertThatThrownBy(() -> PrinterProfile.find("clone-81"))
        .hasMessageContaining("\"clone-81\"")
        .hasMessageContaining("clone-80, custom-kpm");
  }

  @Test
  void a_character_set_of_more_than_one_byte_is_no_code_page() throws Exception {
    String page = RIGHT.replace("gb18030", "code-page\ncode-page = 2\ncode-page-charset = UTF-8");
    Path file = Files.writeString(folder.resolve("own.properties"), page);
    assertThatThrownBy(() -> PrinterProfile.find(file.toString()))
        .hasMessageContaining("code-page-charset must be a character set of single bytes");
  }
}
