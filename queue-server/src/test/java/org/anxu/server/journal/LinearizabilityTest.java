package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.anxu.server.journal.LineHistory.Call;
import org.anxu.server.journal.LineHistory.Issue;
import org.anxu.server.journal.LineHistory.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen callers at once see what they would have seen one after another. */
class LinearizabilityTest {
  private static final int CALLERS = 16;
  private static final int EACH = 40;
  private static final List<String> CATEGORIES = List.of("payment", "install");

  @TempDir Path folder;

  @Test
  void issueAndCallNextFromSixteenThreadsHaveALegalOrder() throws Exception {
    Journal journal =
        new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL);
    try (Sequencer sequencer = new Sequencer(journal, InstantSource.system(), System::nanoTime)) {
      sequencer.start();
      List<Operation> history = history(new SequencedLine(sequencer, CATEGORIES, CALLERS));
      assertThat(history).hasSize(CALLERS * EACH);
      assertThat(overlaps(history)).as("they did run at the same time").isGreaterThan(CALLERS);
      for (String category : CATEGORIES) {
        List<Operation> own = of(category, history);
        assertThat(own).hasSizeGreaterThan(CALLERS);
        assertThat(new LineHistory(own).legalOrder()).hasSameSizeAs(own);
      }
    }
  }

  @Test
  void aLineThatDecidesOutsideTheOneWriterIsCaught() throws Exception {
    List<Operation> history = history(new RacyLine());
    assertThat(history).hasSize(CALLERS * EACH);
    assertThat(new LineHistory(of("payment", history)).legalOrder()).isEmpty();
  }

  @Test
  void aNumberGivenTwiceHasNoLegalOrder() {
    assertThat(legal(issue("a", 1, 0, 0, 9), issue("b", 1, 1, 1, 9))).isFalse();
  }

  @Test
  void aGapHasNoLegalOrder() {
    assertThat(legal(issue("a", 1, 0, 0, 9), issue("b", 3, 1, 1, 9))).isFalse();
  }

  @Test
  void operationsAtTheSameTimeMayComeInEitherOrder() {
    assertThat(legal(issue("b", 2, 1, 0, 9), issue("a", 1, 0, 1, 9))).isTrue();
    assertThat(legal(new Call("payment", "a", 0, 9), issue("a", 1, 0, 1, 9))).isTrue();
    assertThat(legal(new Call("payment", null, 2, 9), issue("a", 1, 0, 0, 3))).isTrue();
  }

  @Test
  void whatHadEndedComesBeforeWhatBeganLater() {
    assertThat(legal(issue("b", 2, 1, 0, 1), issue("a", 1, 0, 2, 3))).isFalse();
    assertThat(legal(issue("a", 1, 0, 0, 1), new Call("payment", null, 2, 3))).isFalse();
  }

  @Test
  void aCallThatPassesAnEarlierArrivalHasNoLegalOrder() {
    assertThat(
            legal(issue("a", 1, 0, 0, 1), issue("b", 2, 1, 2, 3), new Call("payment", "b", 4, 5)))
        .isFalse();
    assertThat(
            legal(
                issue("a", 1, 0, 0, 1),
                new Call("payment", "a", 4, 6),
                new Call("payment", "a", 5, 7)))
        .as("nobody is called twice")
        .isFalse();
  }

  private static Issue issue(String visit, int number, int ahead, long began, long ended) {
    return new Issue("payment", visit, number, ahead, began, ended);
  }

  private static boolean legal(Operation... operations) {
    return !new LineHistory(List.of(operations)).legalOrder().isEmpty();
  }

  private static List<Operation> of(String category, List<Operation> history) {
    return history.stream().filter(each -> each.category().equals(category)).toList();
  }

  private static long overlaps(List<Operation> history) {
    return history.stream()
        .filter(each ->
            history.stream()
                .anyMatch(other ->
                    other != each && other.began() < each.ended() && each.began() < other.ended()))
        .count();
  }

  private static List<Operation> history(SharedLine line) throws InterruptedException {
    Queue<Operation> history = new ConcurrentLinkedQueue<>();
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                Random chance = new Random(caller);
                await(go);
                for (int step = 0; step < EACH; step++) {
                  boolean issue = step == 0 || chance.nextInt(100) < 55;
                  history.add(
                      issue
                          ? issueOne(line, "visit-" + caller + "-" + step, chance)
                          : callOne(line, caller));
                }
              }));
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(history);
  }

  private static Operation issueOne(SharedLine line, String visit, Random chance) {
    String category = CATEGORIES.get(chance.nextInt(CATEGORIES.size()));
    long began = System.nanoTime();
    SharedLine.Issued issued = line.issue(visit, category);
    return new Issue(category, visit, issued.number(), issued.ahead(), began, System.nanoTime());
  }

  private static Operation callOne(SharedLine line, int caller) {
    long began = System.nanoTime();
    String category = CATEGORIES.get(caller % CATEGORIES.size());
    String visit = line.callNext(caller, category).orElse(null);
    return new Call(category, visit, began, System.nanoTime());
  }

  private static void await(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
