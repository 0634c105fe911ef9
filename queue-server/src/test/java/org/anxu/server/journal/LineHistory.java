package org.anxu.server.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What many callers did to one line at the same time, and what they were told; and whether there is
 * an order of these operations, one after another, in which every answer is right and none comes
 * before what had ended when it began. One category: numbers and arrivals.
 */
final class LineHistory {
  /** What was asked and answered. */
  sealed interface Operation {
    /** Which line. */
    String category();

    /** When it began and ended, in nanoseconds. */
    long began();

    long ended();
  }

  /** A number was taken: it is the category's next, and so many of the category wait before it. */
  record Issue(String category, String visit, int number, int ahead, long began, long ended)
      implements Operation {}

  /** The next was called: the earliest arrival of all, or nobody when nobody waits. */
  record Call(String category, String visit, long began, long ended) implements Operation {}

  /** The line after some of the operations. */
  private static final class Line {
    private final Deque<String> waiting = new ArrayDeque<>();
    private int last;

    /** Does it if its answer is right here. */
    boolean does(Operation operation) {
      return switch (operation) {
        case Issue issue -> {
          boolean right = issue.number() == last + 1 && issue.ahead() == waiting.size();
          if (right) {
            last = issue.number();
            waiting.addLast(issue.visit());
          }
          yield right;
        }
        case Call call when call.visit() == null -> waiting.isEmpty();
        case Call call -> {
          boolean right = !waiting.isEmpty() && waiting.getFirst().equals(call.visit());
          if (right) {
            waiting.removeFirst();
          }
          yield right;
        }
      };
    }

    Line copy() {
      Line copy = new Line();
      copy.waiting.addAll(waiting);
      copy.last = last;
      return copy;
    }
  }

  private record Known(BitSet done, List<String> waiting) {}

  private record Branch(BitSet done, Line line, List<Operation> order) {}

  private final List<Operation> operations;

  /**
   * The operations of one category. Where each caller serves one category only, the lines share
   * nothing, and all of them have a legal order together if each has one: linearizability is local.
   */
  LineHistory(List<? extends Operation> operations) {
    this.operations =
        operations.stream()
            .sorted(Comparator.comparing(Operation::began))
            .map(Operation.class::cast)
            .toList();
  }

  /** Such an order; empty when there is none. */
  List<Operation> legalOrder() {
    Deque<Branch> open = new ArrayDeque<>();
    Set<Known> known = new HashSet<>();
    open.push(new Branch(new BitSet(), new Line(), List.of()));
    while (!open.isEmpty()) {
      Branch branch = open.pop();
      if (branch.done().cardinality() == operations.size()) {
        return branch.order();
      }
      for (int next : mayBeNext(branch.done())) {
        Line line = branch.line().copy();
        if (line.does(operations.get(next))) {
          BitSet done = (BitSet) branch.done().clone();
          done.set(next);
          if (known.add(new Known(done, List.copyOf(line.waiting)))) {
            List<Operation> order = new ArrayList<>(branch.order());
            order.add(operations.get(next));
            open.push(new Branch(done, line, order));
          }
        }
      }
    }
    return List.of();
  }

  /** Those that began before any that is still to come had ended. */
  private List<Integer> mayBeNext(BitSet done) {
    long firstEnd = Long.MAX_VALUE;
    List<Integer> next = new ArrayList<>();
    for (int i = done.nextClearBit(0); i < operations.size(); i = done.nextClearBit(i + 1)) {
      if (operations.get(i).began() > firstEnd) {
        break;
      }
      next.add(i);
      firstEnd = Math.min(firstEnd, operations.get(i).ended());
    }
    long end = firstEnd;
    next.removeIf(i -> operations.get(i).began() > end);
    return next;
  }
}
