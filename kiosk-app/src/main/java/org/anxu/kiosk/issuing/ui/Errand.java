package org.anxu.kiosk.issuing.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.IssueRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has come for: one to three matters, the bills they hold, the papers they have
 * with them. Touched under the session's lock alone; it ends with the customer.
 */
final class Errand {
  /** The order of service allows so many with one number. */
  static final int MOST_MATTERS = 3;

  private final String category;
  private final List<String> further = new ArrayList<>();
  private final List<BroughtBill> bills = new ArrayList<>();
  private final Set<Words> atHand = new HashSet<>();
  private @Nullable IssueRequest touch;

  Errand(String category) {
    this.category = category;
  }

  /** The errand of somebody who holds out a bill. */
  static Errand of(BillReading.Bill bill) {
    Errand errand = new Errand(bill.category());
    errand.bring(bill);
    return errand;
  }

  String category() {
    return category;
  }

  /** The other matters, in the order they were chosen. */
  List<String> further() {
    return List.copyOf(further);
  }

  /** All matters, the first one first. */
  List<String> matters() {
    List<String> all = new ArrayList<>(List.of(category));
    all.addAll(further);
    return all;
  }

  /** Adds a matter, or takes it out; false if there are enough. */
  boolean turn(String matter) {
    if (!further.remove(matter)) {
      if (further.size() + 1 >= MOST_MATTERS) {
        return false;
      }
      further.add(matter);
    }
    touch = null;
    return true;
  }

  List<BroughtBill> bills() {
    return List.copyOf(bills);
  }

  /** How bringing one more bill ended. */
  enum Brought {
    ADDED,
    THERE_ALREADY,
    TOO_MANY
  }

  Brought bring(BillReading.Bill bill) {
    if (bills.stream().anyMatch(each -> each.bill().account().equals(bill.account()))) {
      return Brought.THERE_ALREADY;
    }
    if (bills.size() >= IssueRequest.MOST_BILLS) {
      return Brought.TOO_MANY;
    }
    bills.add(new BroughtBill(bill));
    touch = null;
    return Brought.ADDED;
  }

  boolean hasAtHand(Words paper) {
    return atHand.contains(paper);
  }

  void turn(Words paper) {
    if (!atHand.remove(paper)) {
      atHand.add(paper);
    }
  }

  /**
   * What the button will ask for: the same however often it is pressed, and another once the
   * customer wants something else.
   */
  IssueRequest touch() {
    IssueRequest now = touch;
    if (now == null) {
      List<String> accounts = bills.stream().map(each -> each.bill().account()).toList();
      now =
          new IssueRequest(
              UUID.randomUUID().toString(),
              category,
              further.isEmpty() ? null : List.copyOf(further),
              accounts.isEmpty() ? null : accounts,
              null);
      touch = now;
    }
    return now;
  }
}
