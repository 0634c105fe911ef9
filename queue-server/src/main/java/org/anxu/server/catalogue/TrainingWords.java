package org.anxu.server.catalogue;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** What stands over every page of a training. */
public final class TrainingWords {
  /** That this is no hall. */
  public static final Words BANNER = new WordBundle("org.anxu.look.words").of("training.banner");

  private TrainingWords() {}
}
