package org.anxu.kiosk.health;

import java.io.IOException;
import java.time.Instant;

/** Orders as if staff had sent them. */
public final class StaffOrdersFixture {
  private StaffOrdersFixture() {}

  public static void lock(StaffOrders orders, String words) throws IOException {
    orders.lock(words);
  }

  public static void say(StaffOrders orders, String words) {
    orders.say(words, Instant.now().plusSeconds(600));
  }

  public static void clear(StaffOrders orders) throws IOException {
    orders.unlock();
    orders.say("", Instant.EPOCH);
  }
}
