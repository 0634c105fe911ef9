package org.anxu.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.SlipLayout;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipWriterTest {
  @TempDir Path folder;

  private static final Locale CHINESE = Phrases.CHINESE;
  private static final SlipWriter WRITER =
      new SlipWriter(SlipWriter.shipped(CHINESE), SlipWriter.shipped(Locale.ENGLISH));

  private static List<String> texts(Slip slip) {
    return slip.lines().stream()
        .filter(Slip.Text.class::isInstance)
        .map(line -> ((Slip.Text) line).text())
        .toList();
  }

  @Test
  void the_slip_says_hall_category_number_people_estimate_time_and_contact() {
    Slip slip = WRITER.write(Halls.ticket(), Halls.catalogue(), CHINESE, false);
    assertThat(texts(slip))
        .containsSubsequence(
            "供水营业厅",
            "水费缴纳",
            "A023",
            "前面还有 3 人",
            "预计等候 6–12 分钟",
            "取号时间 2026-11-24 14:30",
            "咨询:收费窗口,电话 96968")
        .doesNotContain("补打");
  }

  @Test
  void a_slip_of_a_training_says_so_above_and_below_whatever_its_layout() {
    SlipLayout bare =
        SlipLayout.read(
            "own", "huge | {{number}}\nif again | x", Set.of("number", "again"), Set.of());
    Slip slip =
        new SlipWriter(bare, bare)
            .write(Halls.ticket(), Halls.catalogue().forTraining(), CHINESE, false);
    assertThat(texts(slip))
        .containsExactly(
            "培训 · 不是真号",
            "TRAINING – not a real number",
            "A023",
            "培训 · 不是真号",
            "TRAINING – not a real number");
    assertThat(texts(WRITER.write(Halls.ticket(), Halls.catalogue(), CHINESE, false)))
        .noneMatch(text -> text.contains("培训"));
  }

  @Test
  void the_number_is_the_one_huge_text() {
    Slip slip = WRITER.write(Halls.ticket(), Halls.catalogue(), CHINESE, false);
    assertThat(slip.lines())
        .filteredOn(line -> line instanceof Slip.Text text && text.size() == Slip.Size.HUGE)
        .containsExactly(new Slip.Text("A023", Slip.Size.HUGE, Slip.Alignment.CENTRE));
  }

  @Test
  void the_code_is_the_ticket_page() {
    Slip slip = WRITER.write(Halls.ticket(), Halls.catalogue(), CHINESE, false);
    assertThat(slip.lines()).contains(new Slip.QrCode(Halls.ticket().page()));
  }

  @Test
  void a_reprint_is_marked_in_both_languages() {
    assertThat(texts(WRITER.write(Halls.ticket(), Halls.catalogue(), CHINESE, true)))
        .contains("补打");
    assertThat(texts(WRITER.write(Halls.ticket(), Halls.catalogue(), Locale.ENGLISH, true)))
        .contains("补打 REPRINT", "Pay a water bill", "3 before you");
  }

  @Test
  void without_an_open_counter_there_is_no_estimate() {
    IssuedTicket told = Halls.ticket();
    IssuedTicket ticket =
        new IssuedTicket(
            told.ticket(), told.label(), told.category(), told.issuedAt(), 3, null, told.page());
    assertThat(texts(WRITER.write(ticket, Halls.catalogue(), CHINESE, false)))
        .noneMatch(text -> text.contains("预计"));
  }

  @Test
  void other_matters_of_the_same_number_are_named() {
    IssuedTicket told = Halls.ticket();
    IssuedTicket ticket =
        new IssuedTicket(
            told.ticket(),
            told.label(),
            told.category(),
            told.issuedAt(),
            3,
            null,
            told.page(),
            List.of("install", "no-such-category"));
    assertThat(texts(WRITER.write(ticket, Halls.catalogue(), CHINESE, false))).contains("之后还要办:新装");
    assertThat(texts(WRITER.write(told, Halls.catalogue(), CHINESE, false)))
        .noneMatch(text -> text.contains("之后还要办"));
  }

  @Test
  void an_offline_ticket_says_what_it_is_instead_of_how_many_are_ahead() {
    IssuedTicket ticket =
        new IssuedTicket("v.1", "A-K1-07", "payment", Halls.NOW, -1, null, "http://hall/t/v");
    assertThat(texts(WRITER.write(ticket, Halls.catalogue(), CHINESE, false)))
        .contains("A-K1-07", "叫号时叫这个号码")
        .noneMatch(text -> text.contains("前面还有"));
    assertThat(texts(WRITER.write(ticket, Halls.catalogue(), Locale.ENGLISH, false)))
        .contains("Given while the network was down.")
        .noneMatch(text -> text.contains("before you"));
  }

  @Test
  void an_operators_layout_is_followed() throws Exception {
    Path file =
        Files.writeString(folder.resolve("own.layout"), "if again | *\nhuge | {{number}}\n");
    SlipWriter own = new SlipWriter(SlipWriter.layout(file), SlipWriter.shipped(Locale.ENGLISH));
    assertThat(own.write(Halls.ticket(), Halls.catalogue(), CHINESE, false).lines())
        .containsExactly(new Slip.Text("A023", Slip.Size.HUGE, Slip.Alignment.LEFT));
  }

  @Test
  void a_layout_that_would_hide_the_number_or_a_reprint_is_refused() throws Exception {
    Path file = Files.writeString(folder.resolve("own.layout"), "huge | {{number}}\n");
    assertThatThrownBy(() -> SlipWriter.layout(file))
        .hasMessageContaining("\"again\" must be used");
  }
}
