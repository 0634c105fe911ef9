package org.anxu.acceptance.morning;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.jspecify.annotations.Nullable;

/** What everybody who works in a morning has in common. */
public final class Morning {
  static final String HALL = "hall screen";
  static final String COUNTER = "counter display";
  static final String FLOOR = "guide's page";

  /** What customers come for, again and again in this order. */
  private static final List<String> WISHES =
      List.of(
          "payment",
          "install",
          "payment",
          "complaint",
          "payment",
          "debit",
          "use-change",
          "payment",
          "rename",
          "payment",
          "meter-move",
          "transfer");

  /** More than these need not wait for the officers to have something to do. */
  private static final int ENOUGH_WAIT = 9;

  private final int customers;
  private final @Nullable Path pictures;
  private final Set<String> idle = ConcurrentHashMap.newKeySet();
  private final Set<String> pictured = ConcurrentHashMap.newKeySet();
  private volatile int arrived;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  final ConcurrentLinkedDeque<String> noShows = new ConcurrentLinkedDeque<>();
  final MorningHall hall;
  final Ledger ledger = new Ledger();
  final LineGate gate = new LineGate();

  /**
   * A morning that has not begun.
   *
   * @param customers how many come
   * @param pictures where a picture of each page goes in the middle of it, or null
   */
  public Morning(MorningHall hall, int customers, @Nullable Path pictures) {
    this.hall = hall;
    this.customers = customers;
    this.pictures = pictures;
  }

  /** What the clicks must have brought. */
  public Ledger ledger() {
    return ledger;
  }

  /** How many customers have come so far. */
  public int arrived() {
    return arrived;
  }

  /** Somebody could not go on: everybody ends. */
  public void fail(Throwable reason) {
    failure.compareAndSet(null, reason);
  }

  /** Why the first who could not go on could not. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Whether all customers have come; some of them may wait still. */
  boolean allHaveCome() {
    return failure.get() != null || arrived >= customers;
  }

  /** Whether an officer has had nothing to do for a while; nobody goes home before all have not. */
  void isIdle(String officer, boolean nothingToDo) {
    if (nothingToDo) {
      idle.add(officer);
    } else {
      idle.remove(officer);
    }
  }

  /** Whether customers come still, or an officer has something to do. */
  public boolean isWorked() {
    return failure.get() == null
        && (arrived < customers || idle.size() < MorningHall.OFFICERS.size());
  }

  /** Another customer comes, unless enough wait. */
  public void comeIfRoom() {
    if (allHaveCome() || waiting(hall.board()) >= ENOUGH_WAIT) {
      return;
    }
    String wish = WISHES.get(arrived % WISHES.size());
    changes("a number taken (HTTP)", "", () -> hall.arrives(wish));
    arrived++;
    if (arrived % 20 == 5) {
      ledger.says("help asked (HTTP)", hall.callsGuide(), FLOOR, "alert:help.kiosk-1");
    }
  }

  private static int waiting(BoardState board) {
    return board.lines().stream().mapToInt(CategoryLine::waiting).sum();
  }

  /** Takes a picture of a page, once in the middle of the morning. */
  public void picture(WatchedPage page) {
    if (pictures != null && arrived > customers / 2 && pictured.add(page.name())) {
      page.picture(pictures);
    }
  }

  /** A click that may change how many wait: whose line is longer or shorter by it is told. */
  Click changes(String kind, String by, Supplier<Click> press) {
    return gate.change(() -> counted(kind, by, press));
  }

  /** A click that calls: the same, but not before the hall screen has a place for it. */
  <T> @Nullable T calls(Supplier<@Nullable T> press) {
    return gate.call(press);
  }

  /** Within the gate: expects of the other pages what the server's own board says afterwards. */
  Click counted(String kind, String by, Supplier<Click> press) {
    Map<String, Integer> before = counts(hall.board());
    Click click = press.get();
    counts(hall.board())
        .forEach((line, now) -> {
          if (!now.equals(before.get(line))) {
            ledger.counts(kind, click, HALL, line, now);
            for (String officer : MorningHall.OFFICERS) {
              if (!console(officer).equals(by)) {
                ledger.counts(kind, click, console(officer), line, now);
              }
            }
          }
        });
    return click;
  }

  private static Map<String, Integer> counts(BoardState board) {
    return board.lines().stream()
        .collect(Collectors.toMap(line -> line.name().zh(), CategoryLine::waiting));
  }

  /** What an officer's page is called. */
  static String console(String officer) {
    return "console-" + officer;
  }
}
