package org.anxu.display.rendering;

import java.util.List;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/** What a page draws: words and numbers, ready, with nothing left to decide. Sent as JSON. */
public sealed interface Picture {
  /** The state in one word for styles and tests, such as {@code called}. */
  String state();

  /**
   * The top of the page.
   *
   * @param hall the hall's name
   * @param time the hall's clock, such as {@code 09:05}
   * @param date the hall's date
   * @param training what stands over the page when nothing on it is real, or null
   */
  record Top(
      @Nullable Words hall,
      @Nullable String time,
      @Nullable Words date,
      @Nullable String training) {}

  /**
   * A counter's screen.
   *
   * @param state free, called, serving, paused, closed, rating, no-connection or unknown-counter
   * @param top the top of the page
   * @param counter the counter's name
   * @param word the state in words
   * @param label the number called or served
   * @param call the call's id while called, so that a recall flashes again
   * @param ring whether the call has just come
   * @param lines what is said below the word, the most important first
   * @param note the officer's own words
   * @param apology the apology, if one is due
   * @param service what is asked about in state rating, as the server names it
   */
  record CounterPicture(
      String state,
      Top top,
      Words counter,
      Words word,
      @Nullable String label,
      @Nullable String call,
      boolean ring,
      List<Words> lines,
      @Nullable String note,
      @Nullable Words apology,
      @Nullable String service)
      implements Picture {}

  /**
   * The hall screen.
   *
   * @param state called, waiting (nobody called yet), closed or no-connection
   * @param top the top of the page
   * @param label the newest number shown large
   * @param stage the calls shown large, newest first
   * @param history the calls before
   * @param lines the categories
   * @param paused the paused counters
   * @param notice what is to be told in one line, if anything
   * @param said what the hall's voice is saying, if it is
   * @param voiced whether a voice speaks, with its own chime, so that the page needs none
   */
  record HallPicture(
      String state,
      Top top,
      @Nullable String label,
      List<Large> stage,
      List<Small> history,
      List<Line> lines,
      List<Paused> paused,
      @Nullable Words notice,
      @Nullable Said said,
      boolean voiced)
      implements Picture {
    /** The same with what is being said. */
    public HallPicture said(@Nullable Said words, boolean aloud) {
      return new HallPicture(
          state, top, label, stage, history, lines, paused, notice, words, aloud);
    }
  }

  /**
   * An emergency, which takes any screen.
   *
   * @param state always {@code emergency}
   * @param top the top of the page
   * @param title what it is
   * @param advice what to do
   * @param stale whether the server has not confirmed it of late
   */
  record EmergencyPicture(String state, Top top, Words title, Words advice, boolean stale)
      implements Picture {}

  /** What is being said, in the language of that code. */
  record Said(String language, String text) {}

  /** A call shown large. */
  record Large(
      String id,
      String label,
      String counter,
      Words place,
      Words sentence,
      @Nullable Words hint,
      boolean ring) {}

  /** A call in the history. */
  record Small(String label, String counter, Words place) {}

  /**
   * A category: how many wait and about how long.
   *
   * @param next the numbers called next if nobody else comes, as many as have room
   */
  record Line(
      Words name,
      int waiting,
      Words people,
      @Nullable Words estimate,
      boolean open,
      List<String> next) {}

  /**
   * A paused counter, category or hall: why, until when, and the staff's own words.
   *
   * @param counter the counter's id; empty for a category and for the hall
   */
  record Paused(
      String counter, Words place, Words word, Words reason, Words until, @Nullable String note) {}
}
