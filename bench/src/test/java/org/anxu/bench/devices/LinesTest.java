package org.anxu.bench.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.bench.pty.Pty;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.anxu.hardware.scanning.Scan;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers against the simulated devices, over real serial lines. */
class LinesTest {
  private static final String PAGE = "http://127.0.0.1:8080/t/7f3kq0x2m5v8";
  private static final Slip SLIP =
      new Slip(
          List.of(
              new Slip.Text("城市供水营业厅", Size.LARGE, Alignment.CENTRE),
              new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.Text("水费缴纳 前面还有 5 位", Size.NORMAL, Alignment.LEFT),
              new Slip.QrCode(PAGE)));

  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(3);
  private final List<Scan> scans = new CopyOnWriteArrayList<>();
  private SimulatedDevices devices;
  private EscPosPrinter printer;
  private SerialCodeScanner scanner;

  @BeforeEach
  void plug() throws Exception {
    devices = new SimulatedDevices(folder, InstantSource.system());
    devices.start();
    printer =
        new EscPosPrinter(
            "printer",
            PrinterSettings.of(PrinterProfile.named(PrinterProfile.USUAL))
                .withLimit(Duration.ofSeconds(6)),
            PortAddress.parse(folder.resolve("dev/printer").toString()).port(115_200, timer),
            timer,
            InstantSource.system());
    scanner =
        SerialCodeScanner.serial(
            "scanner",
            ScannerSettings.of(folder.resolve("dev/scanner").toString(), 9600),
            timer,
            InstantSource.system());
    scanner.onScan(scans::add);
    printer.start();
    scanner.start();
  }

  @AfterEach
  void end() throws Exception {
    printer.close();
    scanner.close();
    devices.close();
    timer.shutdownNow();
  }

  @Test
  void a_slip_comes_out_of_the_line_as_it_was_meant_and_its_code_is_read() throws Exception {
    ready();
    assertThat(outcome(printer.print(SLIP))).isEqualTo(new PrintOutcome(Result.PRINTED, ""));
    PrintedSlip slip = devices.printer().slips().getFirst();
    assertThat(slip.text()).isEqualTo("城市供水营业厅\nA023\n水费缴纳 前面还有 5 位");
    assertThat(read(slip.pictures().getLast())).isEqualTo(PAGE);
    assertThat(devices.printer().unknownCommands()).isZero();
  }

  @Test
  void a_printer_unplugged_in_the_middle_is_told_and_prints_again_when_it_is_back()
      throws Exception {
    ready();
    CompletableFuture<PrintOutcome> job = printer.print(SLIP);
    await().pollInterval(Duration.ofMillis(5)).until(() -> devices.printer().waitingBytes() > 0);
    devices.plugPrinter(false);
    assertThat(outcome(job).result()).isIn(Result.FAILED, Result.UNCERTAIN);
    assertThat(outcome(job).cause()).isIn("unplugged", "absent");
    await().until(() -> printer.status().reason().equals("absent"));
    int before = devices.printer().slips().size();
    devices.plugPrinter(true);
    ready();
    await().until(() -> devices.printer().waitingBytes() == 0);
    assertThat(outcome(printer.print(SLIP)).result()).isEqualTo(Result.PRINTED);
    List<PrintedSlip> slips = devices.printer().slips();
    assertThat(slips.getFirst().text()).contains("A023");
    long whole =
        slips.stream()
            .filter(slip -> slip.text().contains("A023") && slip.pictures().size() == 2)
            .count();
    assertThat(whole).as("each job at most once").isLessThanOrEqualTo(2);
    assertThat(slips.size()).isGreaterThan(before);
  }

  @Test
  void paper_out_and_cover_open_are_seen_over_the_line() throws Exception {
    ready();
    devices.printer().set(Fault.PAPER_OUT, true);
    await().until(() -> printer.status().reason().equals("paper-out"));
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "paper-out"));
    devices.printer().set(Fault.PAPER_OUT, false);
    devices.printer().set(Fault.COVER_OPEN, true);
    await().until(() -> printer.status().reason().equals("cover-open"));
    devices.printer().set(Fault.COVER_OPEN, false);
    ready();
    assertThat(outcome(printer.print(SLIP)).result()).isEqualTo(Result.PRINTED);
  }

  @Test
  void paper_that_ends_in_the_middle_of_a_slip_fails_it() throws Exception {
    ready();
    devices.printer().runOutAfter(3);
    assertThat(outcome(printer.print(SLIP)))
        .isEqualTo(new PrintOutcome(Result.FAILED, "paper-out"));
    assertThat(devices.printer().slips()).isEmpty();
  }

  @Test
  void codes_and_what_is_none_come_through_and_the_scanner_stays_usable() throws Exception {
    await().until(() -> scanner.status().readiness() == Readiness.READY);
    devices.scanner().scan("https://pay.example/bill?account=8812345678");
    await().until(() -> scans.size() == 1);
    devices.scanner().garbage();
    await().until(() -> scans.size() == 2);
    devices.scanner().endless();
    await().until(() -> scans.size() == 3);
    await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    devices.scanner().half("8812345678");
    await().until(() -> scans.size() == 4);
    devices.scanner().scan("8812345678");
    await().until(() -> scans.size() == 5);
    assertThat(scans)
        .containsExactly(
            new Scan.Code("https://pay.example/bill?account=8812345678"),
            new Scan.Unreadable("not-text"),
            new Scan.Unreadable("too-long"),
            new Scan.Unreadable("incomplete"),
            new Scan.Code("8812345678"));
  }

  @Test
  void a_scanner_plugged_in_again_is_found_under_its_name() throws Exception {
    await().until(() -> scanner.status().readiness() == Readiness.READY);
    for (int i = 0; i < 3; i++) {
      devices.plugScanner(false);
      await().until(() -> scanner.status().readiness() == Readiness.ABSENT);
      devices.plugScanner(true);
      await().until(() -> scanner.status().readiness() == Readiness.READY);
      int before = scans.size();
      devices.scanner().scan("code " + i);
      await().until(() -> scans.size() > before);
      assertThat(scans.getLast()).isEqualTo(new Scan.Code("code " + i));
    }
  }

  @Test
  void a_device_that_takes_nothing_is_given_up_and_no_thread_hangs() throws Exception {
    try (Pty deaf = Pty.open()) {
      List<String> reasons = new CopyOnWriteArrayList<>();
      SerialBytePort port =
          new SerialBytePort(
              new SerialSettings(
                  deaf.device().toString(),
                  115_200,
                  Duration.ofMillis(300),
                  Duration.ofMillis(50),
                  Duration.ofMillis(200)),
              timer);
      CompletableFuture<Void> up = new CompletableFuture<>();
      port.start(
          new PortListener() {
            @Override
            public void up() {
              up.complete(null);
            }

            @Override
            public void received(byte[] bytes) {}

            @Override
            public void down(String reason) {
              reasons.add(reason);
            }
          });
      up.get(5, TimeUnit.SECONDS);
      int taken = port.write(new byte[200_000]).get(5, TimeUnit.SECONDS);
      assertThat(taken).isLessThan(200_000);
      assertThat(reasons).contains("stalled");
      port.close();
    }
  }

  @Test
  void all_byte_values_pass_both_ways() throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    try (Pty pty = Pty.open()) {
      pty.listen(pty::write);
      java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
      SerialBytePort port =
          new SerialBytePort(SerialSettings.of(pty.device().toString(), 115_200), timer);
      CompletableFuture<Void> up = new CompletableFuture<>();
      port.start(
          new PortListener() {
            @Override
            public void up() {
              up.complete(null);
            }

            @Override
            public void received(byte[] bytes) {
              back.writeBytes(bytes);
            }

            @Override
            public void down(String reason) {}
          });
      up.get(5, TimeUnit.SECONDS);
      port.write(all);
      await().until(() -> back.size() >= 256);
      assertThat(back.toByteArray()).isEqualTo(all);
      port.close();
    }
  }

  private void ready() {
    await().until(() -> printer.status().readiness() == Readiness.READY);
  }

  private static PrintOutcome outcome(CompletableFuture<PrintOutcome> job) throws Exception {
    return job.get(7, TimeUnit.SECONDS);
  }

  private static String read(Raster picture) throws Exception {
    int[] pixels = new int[picture.width() * picture.height()];
    for (int i = 0; i < pixels.length; i++) {
      boolean black = picture.black(i % picture.width(), i / picture.width());
      pixels[i] = black ? 0 : 0xFFFFFF;
    }
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(picture.width(), picture.height(), pixels))))
        .getText();
  }
}
