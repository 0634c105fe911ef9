package org.anxu.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.PauseNotice;
import org.jspecify.annotations.Nullable;

/** Boards for tests: a plain one, or another one with something changed. */
public final class BoardBuilder {
  private Instant at = Halls.NOW;
  private String zone = "Asia/Shanghai";
  private Words hall = new Words("供水营业厅", "Water Service Hall");
  private DayPhase phase = DayPhase.OPEN;
  private @Nullable LocalDate day = LocalDate.of(2026, 11, 24);
  private List<CategoryLine> lines = List.of();
  private @Nullable Words message;
  private @Nullable PauseNotice pause;

  /** A board like this one. */
  public static BoardBuilder of(BoardState board) {
    BoardBuilder builder = new BoardBuilder();
    builder.at = board.at();
    builder.zone = board.zone();
    builder.hall = board.hall();
    builder.phase = board.phase();
    builder.day = board.day();
    builder.lines = board.lines();
    builder.message = board.message();
    builder.pause = board.pause();
    return builder;
  }

  public BoardBuilder at(Instant time) {
    at = time;
    return this;
  }

  public BoardBuilder hall(Words name, String zoneId) {
    hall = name;
    zone = zoneId;
    return this;
  }

  public BoardBuilder phase(DayPhase of) {
    phase = of;
    return this;
  }

  public BoardBuilder day(LocalDate date) {
    day = date;
    return this;
  }

  public BoardBuilder lines(List<CategoryLine> of) {
    lines = of;
    return this;
  }

  public BoardBuilder pause(PauseNotice notice) {
    pause = notice;
    return this;
  }

  public BoardState board() {
    return new BoardState(
        1, 1, 1, at, zone, hall, phase, day, lines, List.of(), List.of(), message, pause, null,
        null);
  }
}
