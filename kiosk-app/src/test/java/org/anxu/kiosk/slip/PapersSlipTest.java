package org.anxu.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class PapersSlipTest {
  private static List<String> texts(Locale locale) {
    Catalogue catalogue = Halls.catalogue();
    Slip slip =
        PapersSlip.write(
            catalogue,
            catalogue.categories(),
            List.of(new Words("房产证明", "Proof of property")),
            Phrases.in(locale));
    return slip.lines().stream()
        .filter(Slip.Text.class::isInstance)
        .map(line -> ((Slip.Text) line).text())
        .toList();
  }

  @Test
  void it_says_what_is_missing_how_it_goes_whom_to_ask_and_when() {
    assertThat(texts(Phrases.CHINESE))
        .containsSubsequence(
            "供水营业厅",
            "材料清单",
            "本单不是号票,不能用于排队",
            "请带齐:",
            "□ 房产证明",
            "水费缴纳",
            "办理流程",
            "  1. 到窗口办理",
            "收费:不收费",
            "办理时限:约 5 分钟",
            "咨询:收费窗口,电话 96968",
            "新装",
            "服务热线:96968",
            "营业时间:周一至周五 8:30–17:30");
  }

  @Test
  void in_english_too() {
    assertThat(texts(Locale.ENGLISH))
        .contains("□ Proof of property", "This is not a ticket", "Fees: Free");
  }
}
