package org.anxu.server.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a billing system's answer says what, and in which words.
 *
 * @param bills leads to a list of bills, or to the only one; empty for the whole answer
 * @param amount leads from a bill to its amount
 * @param inFen whether amounts are in fen, a hundredth of a yuan
 * @param status leads from a bill to its status; null when the answer has none: then whatever is
 *     not zero is due
 * @param paid the words of that status that mean paid, in any case
 * @param overdue those that mean overdue; all others mean due
 * @param period leads from a bill to its period, or null
 */
record BillFields(
    JsonPointer bills,
    JsonPointer amount,
    boolean inFen,
    @Nullable JsonPointer status,
    Set<String> paid,
    Set<String> overdue,
    @Nullable JsonPointer period) {
  private static final int MOST = 100;
  private static final int FEN_DIGITS = 2;
  private static final int LONGEST = 32;

  BillFields {
    paid = Set.copyOf(paid);
    overdue = Set.copyOf(overdue);
  }

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException if it is another one than these fields describe
   */
  List<Bill> read(JsonNode answer) {
    JsonNode found = answer.at(bills);
    if (found.isMissingNode()) {
      throw new IllegalArgumentException("the answer has nothing at " + bills);
    }
    if (!found.isArray()) {
      return List.of(bill(found));
    }
    List<Bill> all = new ArrayList<>();
    for (JsonNode each : found) {
      if (all.size() == MOST) {
        throw new IllegalArgumentException("an account has at most " + MOST + " bills");
      }
      all.add(bill(each));
    }
    return all;
  }

  private Bill bill(JsonNode node) {
    BigDecimal sum = amount(text(node, amount));
    return new Bill(
        sum,
        status(status == null ? null : text(node, status), sum),
        period == null ? null : text(node, period));
  }

  /** An amount as it is written there, in yuan. */
  BigDecimal amount(@Nullable String text) {
    if (text == null || !text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException("there is no amount at " + amount);
    }
    BigDecimal sum = new BigDecimal(text);
    return inFen ? sum.movePointLeft(FEN_DIGITS) : sum;
  }

  /** What a word means; without a word, whatever is not zero is due. */
  Bill.Status status(@Nullable String word, BigDecimal sum) {
    if (word == null) {
      return sum.signum() == 0 ? Bill.Status.PAID : Bill.Status.DUE;
    }
    String known = word.strip().toLowerCase(Locale.ROOT);
    if (paid.contains(known)) {
      return Bill.Status.PAID;
    }
    return overdue.contains(known) ? Bill.Status.OVERDUE : Bill.Status.DUE;
  }

  private static @Nullable String text(JsonNode node, JsonPointer where) {
    JsonNode found = node.at(where);
    if (found.isMissingNode() || found.isNull() || !found.isValueNode()) {
      return null;
    }
    String text = found.asString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
