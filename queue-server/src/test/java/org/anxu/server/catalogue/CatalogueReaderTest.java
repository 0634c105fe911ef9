package org.anxu.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.protocol.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  @TempDir Path folder;

  @Test
  void theDefaultCatalogueIsTheHallOfTheMission() {
    HallCatalogue catalogue = CatalogueReader.read(folder, "http://hall.test");
    assertThat(catalogue.published().categories())
        .extracting(category -> category.name().zh())
        .containsExactly(
            "水费缴纳", "银行代扣签约", "新装", "管网改迁", "水表改迁", "用水性质变更", "更名", "过户", "校表", "销户", "投诉与咨询");
    assertThat(catalogue.counters()).hasSize(4);
    assertThat(catalogue.published().categories())
        .allSatisfy(category -> assertThat(category.papers()).isNotEmpty());
    assertThat(catalogue.published().bills())
        .extracting(Catalogue.BillFormat::category)
        .containsOnly("payment");
  }

  @Test
  void aTypingErrorIsNamedWithItsPlace() throws Exception {
    Path own = folder.resolve("catalogue.yaml");
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(own, text.replaceFirst("hotline:", "hotlin:"));
    }
    assertThatThrownBy(() -> CatalogueReader.read(folder, "http://hall.test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("catalogue.yaml")
        .hasMessageContaining("hotlin");
  }

  @Test
  void aDurationOutOfFormNamesItsKey() throws Exception {
    Path own = folder.resolve("catalogue.yaml");
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(own, text.replace("no-show.spacing: 20s", "no-show.spacing: soon"));
    }
    assertThatThrownBy(() -> CatalogueReader.read(folder, "http://hall.test"))
        .hasMessageContaining("no-show.spacing")
        .hasMessageContaining("soon");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digits: '10-16'  | digits: many     | bills, account-digits: digits must be a length",
        "digits: '10-16'  | digits: 10, check: ean | check must be one of none, luhn, mod-11",
        "digits: '10-16'  | digit: 10        | digit",
        "(?<account>      | (?<number>       | pattern must be an RE2 regular expression with",
        "category: payment | category: pay   | category must be one of payment, debit"
      })
  void aWrongBillFormatNamesItsKeyAndWhatIsAllowed(String from, String to, String words)
      throws Exception {
    Path own = folder.resolve("catalogue.yaml");
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      String bills = text.substring(text.indexOf("\nbills:"));
      String wrong = bills.replace(from.replace("'", "\""), to);
      assertThat(wrong).isNotEqualTo(bills);
      Files.writeString(own, text.replace(bills, wrong));
    }
    assertThatThrownBy(() -> CatalogueReader.read(folder, "http://hall.test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("catalogue.yaml")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days: mon-fri | days: daily            | openings, daily: days must be such as mon-fri",
        "to: \"12:00\" | to: noon                | openings, mon-fri: to must be a time such as",
        "to: \"12:00\" | till: \"12:00\"       | till",
        "# pay-url:     | pay-url: here #         | pay-url must be an address such as https://"
      })
  void wrongOpeningTimesAndPayingAddressesAreNamed(String from, String to, String words)
      throws Exception {
    Path own = folder.resolve("catalogue.yaml");
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text).contains(from);
      Files.writeString(own, text.replace(from, to));
    }
    assertThatThrownBy(() -> CatalogueReader.read(folder, "http://hall.test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("catalogue.yaml")
        .hasMessageContaining(words);
  }
}
