package org.anxu.protocol.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxu.protocol.board.Call;
import org.jspecify.annotations.Nullable;

/** The words of one language for a call. */
public final class Wording {
  private final Phrases phrases;
  private final Reading reading;

  Wording(Phrases phrases, Reading reading) {
    this.phrases = phrases;
    this.reading = reading;
  }

  /**
   * The sentence for a call.
   *
   * @param brief whether others wait to be announced: number and counter, and a short sorry
   * @param category what the number waits for if that is to be said, else null
   */
  public Sentence sentence(Tongue tongue, Call call, boolean brief, @Nullable Fragment category) {
    List<Fragment> said = new ArrayList<>();
    if (call.apology()) {
      said.add(phrases.fragment(brief ? "sorry-short" : "sorry"));
    }
    if (call.recall() && !brief) {
      said.add(phrases.fragment("again"));
    }
    add(said, brief ? "" : "please");
    said.addAll(reading.label(call.label()));
    add(said, "number-end");
    if (brief) {
      said.add(Fragment.PAUSE);
    }
    add(said, brief ? "" : "to");
    said.add(reading.counter(call.counter()));
    if (category != null && !brief) {
      add(said, "for");
      said.add(category);
    }
    return new Sentence(tongue, caption(call, brief, category), text(said), said);
  }

  private void add(List<Fragment> said, String name) {
    if (!name.isEmpty()) {
      Fragment fragment = phrases.fragment(name);
      if (!fragment.text().isEmpty()) {
        said.add(fragment);
      }
    }
  }

  private String text(List<Fragment> said) {
    return said.stream()
        .map(Fragment::text)
        .collect(Collectors.joining(phrases.spaced() ? " " : ""))
        .replace(" ,", ",")
        .replace(",,", ",");
  }

  private String caption(Call call, boolean brief, @Nullable Fragment category) {
    String gap = phrases.spaced() ? " " : "";
    String sorry = "";
    if (call.apology()) {
      sorry = phrases.fragment(brief ? "sorry-short" : "sorry").text() + gap;
    }
    return phrases.format(
        brief ? "caption-short" : "caption",
        sorry,
        call.recall() ? phrases.fragment("again").text() + gap : "",
        call.label(),
        call.counter(),
        category == null ? "" : phrases.format("caption-for", category.text()));
  }

  /** The clips a pack needs for these counters and categories; letters and digits always. */
  public List<Fragment> needed(List<String> counters, List<Fragment> categories) {
    Stream<String> names =
        Stream.of("please", "number-end", "to", "for", "again", "sorry", "sorry-short");
    Stream<Fragment> letters =
        IntStream.rangeClosed('A', 'Z').mapToObj(letter -> "" + (char) letter).map(reading::letter);
    List<Fragment> all = new ArrayList<>();
    names.map(phrases::fragment).filter(each -> !each.text().isEmpty()).forEach(all::add);
    letters.forEach(all::add);
    all.addAll(reading.digits("0"));
    "123456789".chars().mapToObj(digit -> reading.digits("" + (char) digit)).forEach(all::addAll);
    all.addAll(reading.digits("11"));
    counters.stream().map(reading::counter).forEach(all::add);
    all.addAll(categories);
    return all.stream().distinct().toList();
  }
}
