package org.anxu.acceptance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxu.bench.devices.PluggableLine;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.escpos.QrModules;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.printing.EscPosEncoder;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The slip: how many bytes it is, how long it takes to encode, and how long to a printer that works
 * its input off as fast as a line of 115,200 baud brings it. A pty has no speed of its own, so the
 * simulated printer keeps the time.
 */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = "The slip: its bytes, its encoding, and the time until a printer has read it.")
final class DevicesBench extends Measurement {
  private static final int BYTES_PER_SECOND = 11_520;
  private static final int BAUD = 115_200;
  private static final String NATIVE = "epson-tm-t20";
  private static final String RASTER = "clone-80";
  private static final String PAGE =
      "http://192.168.10.20:8080/t/9c2fe68b-3868-45ac-8e50-ebdf1118d6ce";

  /** As the layout that ships makes it, with everything that can be on it. */
  private static final Slip TICKET =
      new Slip(
          List.of(
              new Slip.Text("城市供水营业厅", Size.LARGE, Alignment.CENTRE),
              new Slip.Text("补打", Size.LARGE, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.Text("水费缴纳", Size.LARGE, Alignment.CENTRE),
              new Slip.Feed(1),
              new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
              new Slip.Feed(1),
              new Slip.Text("前面还有 5 人", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("预计等候 10–15 分钟", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("取号时间 2026-11-24 09:30", Size.NORMAL, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.QrCode(PAGE),
              new Slip.Text("手机扫码查看排队进度", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("咨询:收费窗口,电话 96968", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("请留意叫号,过号请找引导员", Size.NORMAL, Alignment.CENTRE),
              new Slip.Feed(2)));

  @Option(names = "--slips", description = "slips printed of each kind (default: ${DEFAULT-VALUE})")
  private int slips = 30;

  @Option(names = "--rounds", description = "encodings of each kind (default: ${DEFAULT-VALUE})")
  private int rounds = 2_000;

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("slip with the printer's own QR", bytes(NATIVE), "bytes", "≤ 2,000"));
    figures.add(new Figure("slip with QR as a picture", bytes(RASTER), "bytes", "≤ 3,500"));
    figures.add(new Figure("slip as pictures alone", bytes("plain-raster"), "bytes"));
    PrinterProfile profile = PrinterProfile.named(RASTER);
    double module = profile.millimetres(new QrModules(PAGE).module(profile));
    figures.add(new Figure("side of a QR module", module, "mm", "≥ 0.5 mm"));
    for (String each : List.of(NATIVE, RASTER, "plain-raster")) {
      encoding(each, figures);
    }
    for (String each : List.of(NATIVE, RASTER)) {
      printing(folder, each, figures);
    }
    String circumstances =
        String.format(
            Locale.ROOT,
            "%,d encodings and %d slips of each kind; printed over a pseudo terminal to a simulated"
                + " printer that works off %,d bytes/s, from print to its confirmation, which it"
                + " gives when all has been read.",
            rounds,
            slips,
            BYTES_PER_SECOND);
    return List.of(new Report("Slips", circumstances, figures));
  }

  private static int bytes(String profile) {
    return new EscPosEncoder(PrinterProfile.named(profile)).job(TICKET).length;
  }

  private void encoding(String profile, List<Figure> figures) {
    List<Double> millis = new ArrayList<>();
    EscPosEncoder encoder = new EscPosEncoder(PrinterProfile.named(profile));
    for (int i = 0; i < rounds; i++) {
      long begun = System.nanoTime();
      int length = encoder.job(TICKET).length;
      millis.add((System.nanoTime() - begun) / 1e6);
      if (length == 0) {
        throw new IllegalStateException("nothing was encoded");
      }
    }
    String what = "encoding for " + profile;
    figures.add(new Figure(what + ", the first", millis.getFirst(), "ms"));
    figures.add(new Figure(what + ", p99", Statistics.percentile(millis, 0.99), "ms", "≤ 5 ms"));
  }

  private void printing(Path folder, String name, List<Figure> figures)
      throws IOException, InterruptedException {
    PrinterProfile profile = PrinterProfile.named(name);
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(3);
    SimulatedPrinter paper =
        new SimulatedPrinter(profile.dots(), BYTES_PER_SECOND, timer, InstantSource.system());
    List<Double> millis = new ArrayList<>();
    try (PluggableLine line = new PluggableLine(folder.resolve(name), bytes -> feed(paper, bytes));
        EscPosPrinter printer =
            new EscPosPrinter(
                "printer",
                PrinterSettings.of(profile),
                PortAddress.parse(line.name().toString()).port(BAUD, timer),
                timer,
                InstantSource.system())) {
      paper.answersTo(line::send);
      line.plug();
      printer.start();
      while (printer.status().readiness() != Readiness.READY) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      for (int i = 0; i < slips; i++) {
        long begun = System.nanoTime();
        PrintOutcome outcome = printer.print(TICKET).get(20, TimeUnit.SECONDS);
        millis.add((System.nanoTime() - begun) / 1e6);
        if (outcome.result() != PrintOutcome.Result.PRINTED) {
          throw new IOException("a slip was not printed: " + outcome);
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("a slip was not answered", e);
    } finally {
      timer.shutdownNow();
    }
    String what = "print to last byte read, " + name;
    figures.add(new Figure(what + ", median", Statistics.median(millis), "ms", "≤ 400 ms"));
    figures.add(new Figure(what + ", longest", Statistics.percentile(millis, 1), "ms"));
  }

  private static void feed(SimulatedPrinter paper, byte[] bytes) {
    try {
      paper.receive(bytes);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the measurement is over
    }
  }
}
