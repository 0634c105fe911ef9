package org.anxu.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.Halls;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;
import org.junit.jupiter.api.Test;

/**
 * Spoilt texts into the bill's parser. {@code -Danxu.properties.bytes=10000000} is the long form,
 * {@code -Danxu.properties.first=42} begins with another seed.
 */
class BillFuzzTest {
  private static final long FIRST = Long.getLong("anxu.properties.first", 1);
  private static final long CHARACTERS = Long.getLong("anxu.properties.bytes", 1_000_000);
  private static final String GOOD = "https://pay.example/bill?account=3301234567";
  private static final List<String> BILLS =
      List.of(GOOD, "12345678901", "88123456782026110004560", "WS-0365327", "", "户号:3301234567");

  @Test
  void nothing_escapes_and_the_next_good_bill_is_read() {
    List<BillFormat> formats = new ArrayList<>(Halls.catalogue().bills());
    formats.add(format("(?<account>\\d{10})(?<period>\\d{6})(?<amount>.*)", "10", "luhn"));
    formats.add(format("WS-?(?<account>.+)", "7-9", "mod-11"));
    formats.add(format("(?<account>(?:[0-9A-Z]+)+)[!]?", null, "iso-7064-mod-97-10"));
    BillParser parser = BillParser.of(formats);
    Random random = new Random(FIRST);
    BillReading good = parser.read(new Scan.Code(GOOD));
    assertThat(good).isInstanceOf(BillReading.Bill.class);
    for (long read = 0; read < CHARACTERS; ) {
      String text = spoilt(random);
      read += text.length() + 1;
      if (parser.read(new Scan.Code(text)) instanceof BillReading.Bill bill) {
        assertThat(bill.shownAccount()).matches("•••• .{0,4}");
        assertThat(bill.toString()).isEqualTo("Bill[category=payment]");
      }
      if (random.nextInt(20) == 0) {
        assertThat(parser.read(new Scan.Code(GOOD))).isEqualTo(good);
      }
    }
  }

  private static BillFormat format(String pattern, String digits, String check) {
    return new BillFormat("fuzz", pattern, "payment", digits, check, "fen");
  }

  private static String spoilt(Random random) {
    StringBuilder text = new StringBuilder(BILLS.get(random.nextInt(BILLS.size())));
    for (int i = random.nextInt(8); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, (char) random.nextInt(0x10000)); // lone surrogates too
        case 1 -> text.insert(at, (char) (' ' + random.nextInt(95)));
        case 2 ->
            text.insert(
                at, String.valueOf((char) ('0' + random.nextInt(10))).repeat(random.nextInt(90)));
        case 3 -> text.setLength(at);
        default -> text.append(BILLS.get(random.nextInt(BILLS.size())));
      }
    }
    return text.toString();
  }
}
