package org.anxu.server.supervision.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.PauseReason;
import org.jspecify.annotations.Nullable;

/** What the buttons of the floor page ask for; each press has an id of its own. */
final class Requests {
  private Requests() {}

  static FloorRequest visit(String visit) {
    return request(visit, null, null, null, null, null);
  }

  static FloorRequest transfer(String visit, CategoryCode category) {
    return request(visit, category.value(), null, null, null, null);
  }

  static FloorRequest care(String visit, CareReason reason) {
    return request(visit, null, reason.name(), null, null, null);
  }

  static FloorRequest issue(CategoryCode category) {
    return category(category.value());
  }

  static FloorRequest hall() {
    return request(null, null, null, null, null, null);
  }

  static FloorRequest category(String code) {
    return request(null, code, null, null, null, null);
  }

  static FloorRequest pause(
      @Nullable String category,
      PauseReason reason,
      @Nullable Instant back,
      @Nullable String message,
      boolean noNewTickets) {
    return request(null, category, reason.name(), back, message, noNewTickets);
  }

  static FloorRequest handOver(String from, String to, String officer) {
    return new FloorRequest(
        id(), null, null, null, from, to, officer, null, null, null, null, null, null);
  }

  static FloorRequest voice(List<String> labels, String counter, String why) {
    return new FloorRequest(
        id(), null, labels, null, counter, null, null, null, null, null, null, why, null);
  }

  static FloorRequest change(
      String counter, List<String> primary, List<String> support, String why) {
    return new FloorRequest(
        id(), null, null, null, counter, null, null, primary, support, null, null, why, null);
  }

  private static FloorRequest request(
      @Nullable String visit,
      @Nullable String category,
      @Nullable String reason,
      @Nullable Instant back,
      @Nullable String message,
      @Nullable Boolean noNewTickets) {
    return new FloorRequest(
        id(),
        visit,
        null,
        category,
        null,
        null,
        null,
        null,
        null,
        reason,
        back,
        message,
        noNewTickets);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
