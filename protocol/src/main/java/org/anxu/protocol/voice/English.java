package org.anxu.protocol.voice;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers in English: a label's digits one by one, 0 as zero; counters counted. */
final class English implements Reading {
  private final Phrases phrases;

  English(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public Fragment letter(String letter) {
    // The comma keeps "A" from being read as an article.
    return new Fragment("letter-" + letter, letter + ",");
  }

  @Override
  public List<Fragment> digits(String run) {
    return run.chars().mapToObj(digit -> phrases.fragment("digit-" + (char) digit)).toList();
  }

  @Override
  public Fragment counter(String id) {
    // The parts stand apart: "A3" would be read as a word.
    String said =
        RUNS.matcher(id).results().map(run -> run.group()).collect(Collectors.joining(" "));
    return new Fragment("counter-" + id, phrases.format("counter", said.replace("-", "")));
  }
}
