package org.anxu.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.anxu.hardware.printing.RollMeter;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.slip.AbsentPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A support bundle tells of the machine and of no customer. */
class SupportBundleTest {
  private static final Logger LOG = LoggerFactory.getLogger(SupportBundleTest.class);
  private static final String ACCOUNT = "8812345678";
  private static final String SECRET = "qZ8vTn4kXw2LrB7yPd9mHc3sJf6gVa1eUo5iKt0NbME";
  private static final String TOKEN = "kiosk-1." + SECRET;
  private static final String OLD_SECRET = "Ab3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6jK9mN2p";
  private static final String PIN = "73914682";
  private static final String PAGE = "3f9d0c1a-7b2e-4d5f-8a6b-0c1d2e3f4a5b";

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(Halls.NOW);

  private SupportBundle bundle(LogTail tail, Mask mask) {
    KioskFacts facts =
        new KioskFacts(
            List.of(new AbsentPrinter(Halls.NOW)),
            new RollMeter(80_000, 20_000, used -> {}),
            new HallClock(now::get, () -> 0),
            new ServerVersion(),
            now::get,
            () ->
                new TreeMap<>(
                    Map.of(
                        "anxu.kiosk.server", "http://user:" + SECRET + "@hall.example:8080",
                        "anxu.kiosk.token-file", "/etc/anxu/kiosk.token",
                        "anxu.kiosk.printer.baud", "115200",
                        "anxu.kiosk.some-password", "geheim-77",
                        "server.ssl.key", TOKEN)),
            folder);
    return new SupportBundle(facts, tail, mask);
  }

  private static String read(byte[] zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        all.append("== ").append(each.getName()).append('\n');
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void neither_account_nor_token_nor_pin_nor_ticket_is_in_it() throws IOException {
    Mask mask = new Mask(() -> List.of(TOKEN, SECRET, PIN));
    try (LogTail tail = new LogTail(mask)) {
      tail.attach();
      LOG.warn("bill of {} read, grouped 8812 3456 78, as WS-81234567X", ACCOUNT);
      LOG.warn("token {} and the one before, {}", TOKEN, OLD_SECRET);
      LOG.warn("PIN {} typed", PIN, new IllegalStateException("account=" + ACCOUNT));
      LOG.warn("page http://hall.example:8080/t/{} and /t/3f9d0c1a7b2e4d5f", PAGE);
      SupportBundle.Made made = bundle(tail, mask).make();
      String text = read(made.zip());
      assertThat(text)
          .doesNotContain(
              ACCOUNT, "3456 78", "81234567", SECRET, OLD_SECRET, PIN, PAGE, "3f9d0c1a", "geheim");
      assertThat(text)
          .contains("bill of ••• read", "IllegalStateException", "printer ABSENT not-configured")
          .contains("anxu.kiosk.token-file = /etc/anxu/kiosk.token", "= 115200", "MemTotal")
          .contains("roll left mm 60000", "protocol 1");
      assertThat(Path.of(made.kept())).hasBinaryContent(made.zip());
    }
  }

  @Test
  void what_is_planted_would_be_seen_without_the_mask() throws IOException {
    Mask blind = new Mask(List::of);
    try (LogTail tail = new LogTail(blind)) {
      tail.attach();
      LOG.warn("user {}", "geheim-77");
      assertThat(read(bundle(tail, blind).make().zip())).contains("user geheim-77");
    }
  }

  @Test
  void the_last_five_are_kept() throws IOException {
    Mask mask = new Mask(List::of);
    try (LogTail tail = new LogTail(mask)) {
      SupportBundle bundle = bundle(tail, mask);
      for (int i = 0; i < 8; i++) {
        now.set(Halls.NOW.plusSeconds(i));
        bundle.make();
      }
    }
    try (Stream<Path> kept = Files.list(folder.resolve("support"))) {
      assertThat(kept).hasSize(5);
    }
  }
}
