package org.anxu.protocol.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anxu.protocol.board.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, counters and sentences as people say them. */
class ReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A023    | A零二三
          A001    | A零零幺
          A101    | A幺零幺
          A111    | A幺幺幺
          B456    | B四五六
          C789    | C七八九
          A010    | A零幺零
          A999    | A九九九
          A1000   | A幺零零零
          W12345  | W幺二三四五
          AB012   | AB零幺二
          a007    | A零零七
          A-K1-07 | A,K一,零七
          A-K1-11 | A,K一,幺幺
          B-K12-3 | B,K幺二,三
          """)
  void mandarin_reads_digits_one_by_one_and_1_among_several_as_yao(String label, String said) {
    assertThat(label(Tongue.MANDARIN, label)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A023    | A零二三
          A001    | A零零一
          A111    | A一一一
          A1000   | A一零零零
          A-K1-07 | A,K一,零七
          A-K1-11 | A,K一,一一
          """)
  void cantonese_reads_digits_one_by_one_and_keeps_1(String label, String said) {
    assertThat(label(Tongue.CANTONESE, label)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A023    | A, zero two three
          A100    | A, one zero zero
          A1000   | A, one zero zero zero
          AB7     | A, B, seven
          A-K1-07 | A, K, one, zero seven
          """)
  void english_reads_letters_apart_and_digits_one_by_one(String label, String said) {
    assertThat(label(Tongue.ENGLISH, label)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "1,一",
    "2,二",
    "9,九",
    "10,十",
    "11,十一",
    "12,十二",
    "20,二十",
    "21,二十一",
    "99,九十九",
    "100,一百",
    "101,一百零一",
    "110,一百一十",
    "112,一百一十二",
    "120,一百二十",
    "305,三百零五",
    "999,九百九十九",
    "07,零七",
    "A3,A三",
    "3B,三B",
    "1000,一零零零"
  })
  void counters_are_counted_in_chinese(String id, String said) {
    for (Tongue tongue : List.of(Tongue.MANDARIN, Tongue.CANTONESE)) {
      assertThat(sentence(tongue, call("A001", id, false, false), true).text())
          .endsWith("," + said + "号窗口");
    }
  }

  @Test
  void a_counter_of_letters_and_numbers_is_read_in_parts_in_english() {
    assertThat(sentence(Tongue.ENGLISH, call("A001", "A3", false, false), true).text())
        .isEqualTo("A, zero zero one, counter A 3.");
  }

  @Test
  void a_whole_sentence_is_said_and_read_in_each_language() {
    Call call = call("A023", "12", false, false);
    assertThat(sentence(Tongue.MANDARIN, call, false))
        .extracting(Sentence::text, Sentence::caption)
        .containsExactly("请A零二三号到十二号窗口", "请 A023 号到 12 号窗口");
    assertThat(sentence(Tongue.CANTONESE, call, false))
        .extracting(Sentence::text, Sentence::caption)
        .containsExactly("请A零二三号去十二号窗口", "请 A023 号去 12 号窗口");
    assertThat(sentence(Tongue.ENGLISH, call, false))
        .extracting(Sentence::text, Sentence::caption)
        .containsExactly(
            "Number A, zero two three please come to counter 12.",
            "A023, please come to counter 12");
  }

  @Test
  void sorry_comes_first_then_that_it_is_called_again_then_what_for() {
    Call call = call("A023", "3", true, true);
    var category = new Fragment("category-A", "水费缴纳");
    Sentence said = Tongue.MANDARIN.wording().sentence(Tongue.MANDARIN, call, false, category);
    assertThat(said.text()).isEqualTo("让您久等了,非常抱歉。再次呼叫。请A零二三号到三号窗口,办理水费缴纳");
    assertThat(said.caption()).isEqualTo("让您久等了,非常抱歉。再次呼叫。请 A023 号到 3 号窗口,办理水费缴纳");
    assertThat(said.fragments())
        .extracting(Fragment::clip)
        .containsExactly(
            "sorry",
            "again",
            "please",
            "letter-A",
            "digit-0",
            "digit-2",
            "digit-3",
            "number-end",
            "to",
            "counter-3",
            "for",
            "category-A");
  }

  @Test
  void a_short_text_keeps_number_counter_and_a_short_sorry() {
    Sentence said = sentence(Tongue.MANDARIN, call("A023", "3", true, true), true);
    assertThat(said.text()).isEqualTo("让您久等了。A零二三号,三号窗口");
    assertThat(said.caption()).isEqualTo("让您久等了。A023 号,3 号窗口");
  }

  @Test
  void every_clip_of_a_thousand_labels_is_among_those_a_pack_needs() {
    for (Tongue tongue : Tongue.values()) {
      List<Fragment> needed = tongue.wording().needed(List.of("3"), List.of());
      for (int number = 0; number < 1000; number++) {
        String label = (char) ('A' + number % 26) + "%03d".formatted(number);
        Call call = call(label, "3", number % 2 == 0, number % 3 == 0);
        for (boolean brief : List.of(true, false)) {
          assertThat(needed)
              .containsAll(
                  sentence(tongue, call, brief).fragments().stream()
                      .filter(each -> !each.isPause())
                      .toList());
        }
      }
    }
  }

  private static String label(Tongue tongue, String label) {
    // between the short text's fixed end and its beginning
    Sentence said = sentence(tongue, call(label, "3", false, false), true);
    String text = said.text();
    String end = tongue == Tongue.ENGLISH ? ", counter 3." : "号,三号窗口";
    assertThat(text).endsWith(end);
    return text.substring(0, text.length() - end.length());
  }

  private static Sentence sentence(Tongue tongue, Call call, boolean brief) {
    return tongue.wording().sentence(tongue, call, brief, null);
  }

  private static Call call(String label, String counter, boolean recall, boolean apology) {
    return new Call("c", label, counter, Instant.EPOCH, recall, apology);
  }
}
