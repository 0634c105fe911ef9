package org.anxu.kiosk.health;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.slip.SlipWriter;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/**
 * Prints a slip by the very layout of customers' slips, because a test print of another kind may
 * come out where theirs do not. Its number cannot be taken for one.
 */
public final class TestPrint {
  private static final String NUMBER = "测试 TEST";

  private final SlipPrinter printer;
  private final SlipWriter slips;
  private final Supplier<@Nullable Catalogue> catalogue;
  private final InstantSource clock;

  /** A test print; without a catalogue, as before the server was reached, it names no hall. */
  public TestPrint(
      SlipPrinter printer,
      SlipWriter slips,
      Supplier<@Nullable Catalogue> catalogue,
      InstantSource clock) {
    this.printer = printer;
    this.slips = slips;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Prints one; the answer always comes. */
  public CompletableFuture<PrintOutcome> print() {
    Catalogue known = catalogue.get();
    Catalogue used = known == null ? nothingKnown() : known;
    String category = used.categories().isEmpty() ? "" : used.categories().getFirst().code();
    IssuedTicket ticket =
        new IssuedTicket(
            "test", NUMBER, category, clock.instant(), 0, null, used.publicUrl() + "/t/test");
    return printer.print(slips.write(ticket, used, Phrases.CHINESE, false));
  }

  private static Catalogue nothingKnown() {
    Words words = new Words("测试", "Test");
    return new Catalogue(
        words, "", words, "Asia/Shanghai", "http://test.invalid", List.of(), List.of(), List.of());
  }
}
