package org.anxu.protocol.voice;

import java.util.List;

/**
 * Numbers in Mandarin. A label's digits are read one by one, zeros too: {@code A023} is A零二三. As
 * with room and telephone numbers, 1 is 幺 among several digits, so that nobody takes it for 七; a
 * digit alone stays 一. Counters are counted: 十二号窗口.
 */
final class Mandarin implements Reading {
  private final Phrases phrases;

  Mandarin(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public List<Fragment> digits(String run) {
    boolean several = run.length() > 1;
    return run.chars()
        .mapToObj(digit -> several && digit == '1' ? "yao" : "digit-" + (char) digit)
        .map(phrases::fragment)
        .toList();
  }

  @Override
  public Fragment counter(String id) {
    return ChineseNumbers.counter(phrases, id);
  }
}
