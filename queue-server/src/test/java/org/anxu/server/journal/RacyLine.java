package org.anxu.server.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A planted mistake: a line whose callers decide for themselves, each on its own thread, and write
 * afterwards. Two of them are made to decide at the same time.
 */
final class RacyLine implements SharedLine {
  private final Map<String, Integer> last = new ConcurrentHashMap<>();

  private final Map<String, Queue<String>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger meet = new AtomicInteger(2);
  private final CyclicBarrier together = new CyclicBarrier(2);

  @Override
  public Issued issue(String visit, String category) {
    int number = last.getOrDefault(category, 0) + 1;
    int ahead = queue(category).size();
    if (category.equals("payment") && meet.getAndDecrement() > 0) {
      try {
        together.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
    }
    last.put(category, number);
    queue(category).add(visit);
    return new Issued(number, ahead);
  }

  private Queue<String> queue(String category) {
    return waiting.computeIfAbsent(category, _ -> new ConcurrentLinkedQueue<>());
  }

  @Override
  public Optional<String> callNext(int caller, String category) {
    return Optional.ofNullable(queue(category).poll());
  }
}
