package org.anxu.protocol.voice;

import java.util.List;

/**
 * Numbers in Cantonese. A label's digits are read one by one, zeros too; 1 is always 一, which
 * nobody mistakes here. Counters are counted: 十二号窗口.
 */
final class Cantonese implements Reading {
  private final Phrases phrases;

  Cantonese(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public List<Fragment> digits(String run) {
    return run.chars().mapToObj(digit -> phrases.fragment("digit-" + (char) digit)).toList();
  }

  @Override
  public Fragment counter(String id) {
    return ChineseNumbers.counter(phrases, id);
  }
}
