package org.anxu.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. Failures count for an account from one address, so that nobody can lock an
 * officer out from elsewhere, and for an address over all accounts. Each failure past the free ones
 * doubles the wait.
 */
final class SignInThrottle {
  private static final int FREE_FOR_ACCOUNT = 3;
  private static final int FREE_FOR_ADDRESS = 20;
  private static final int MOST_REMEMBERED = 4096;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private record Key(String address, @Nullable String account) {}

  private record Failures(int count, Instant last) {}

  private final InstantSource clock;
  // Least recently used first, so that an address that keeps trying stays remembered.
  private final Map<Key, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long this account must wait at this address; zero if it may try now. */
  synchronized Duration waiting(String account, String address) {
    Duration forAccount = waiting(key(account, address), FREE_FOR_ACCOUNT);
    Duration forAddress = waiting(new Key(address, null), FREE_FOR_ADDRESS);
    return forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress;
  }

  synchronized void failed(String account, String address) {
    count(key(account, address));
    count(new Key(address, null));
  }

  /**
   * Forgets the account's failures; those of the address stay, or one good login would hide many
   * bad.
   */
  synchronized void succeeded(String account, String address) {
    failures.remove(key(account, address));
  }

  private static Key key(String account, String address) {
    String known = account.length() > 32 ? account.substring(0, 32) : account;
    return new Key(address, known.toLowerCase(Locale.ROOT));
  }

  private void count(Key key) {
    Failures before = recent(key);
    failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
  }

  private Duration waiting(Key key, int free) {
    Failures recent = recent(key);
    if (recent == null || recent.count() < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(recent.count() - free, 16);
    Duration wait = Duration.ofSeconds(1L << doublings);
    Instant until = recent.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    Duration left = Duration.between(clock.instant(), until);
    return left.isPositive() ? left : Duration.ZERO;
  }

  private @Nullable Failures recent(Key key) {
    Failures found = failures.get(key);
    if (found != null && found.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant())) {
      failures.remove(key);
      return null;
    }
    return found;
  }
}
