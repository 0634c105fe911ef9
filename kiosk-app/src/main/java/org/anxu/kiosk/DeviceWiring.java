package org.anxu.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.RollFile;
import org.anxu.hardware.printing.RollMeter;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.hardware.scanning.CodeScanner;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import org.anxu.kiosk.health.DeviceReport;
import org.anxu.kiosk.health.HallClock;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.issuing.KioskLedger;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.slip.AbsentPrinter;
import org.anxu.kiosk.voice.Speaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the devices together: the printer, the scanner, and the report of both to the hall. */
@Configuration(proxyBeanMethods = false)
class DeviceWiring {
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService deviceTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("devices").factory());
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(SlipPrinter.class)
  SlipPrinter slipPrinter(
      KioskSettings settings,
      RollMeter roll,
      ScheduledExecutorService deviceTimer,
      InstantSource clock) {
    KioskSettings.Printer set = settings.printer();
    if (set.path().isBlank()) {
      return new AbsentPrinter(clock.instant());
    }
    EscPosPrinter slips =
        new EscPosPrinter(
            "printer",
            PrinterSettings.of(set.read()).withLimit(set.timeLimit()),
            PortAddress.parse(set.path()).port(set.baud(), deviceTimer),
            roll,
            deviceTimer,
            clock);
    slips.start();
    return slips;
  }

  @Bean
  RollMeter rollMeter(KioskSettings settings) {
    KioskSettings.Printer set = settings.printer();
    double length = 1000.0 * set.rollMetres();
    if (set.rollFile().isBlank()) {
      return new RollMeter(length, 0, used -> {});
    }
    RollFile file = new RollFile(Path.of(set.rollFile()));
    return new RollMeter(length, file.read(), file);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(CodeScanner.class)
  @ConditionalOnExpression("!'${anxu.kiosk.scanner.path:}'.isBlank()")
  CodeScanner codeScanner(
      KioskSettings settings, ScheduledExecutorService deviceTimer, InstantSource clock) {
    BillScannerSettings set = settings.scanner();
    ScannerSettings scanner =
        ScannerSettings.of(set.path(), set.baud()).speaking(set.kind().dialect());
    if (set.trigger() == BillScannerSettings.Trigger.ALWAYS) {
      scanner = scanner.keptReading();
    }
    if (set.codeEnd() == ScannerSettings.Ending.SILENCE) {
      scanner = scanner.endingWithSilence();
    }
    return new SerialCodeScanner(
        "scanner", scanner, new SerialBytePort(scanner.line(), deviceTimer), deviceTimer, clock);
  }

  /** The token is read at each connect, so that a replaced one works without a restart. */
  @Bean(destroyMethod = "close")
  @ConditionalOnProperty("anxu.kiosk.mqtt")
  DeviceReport deviceReport(
      KioskSettings settings,
      SlipPrinter printer,
      ObjectProvider<CodeScanner> scanner,
      ContactWiring.KioskContacts contacts,
      GuideCall call,
      Speaker speaker,
      KioskLedger ledger,
      HallClock hallClock,
      TicketDesk desk)
      throws IOException {
    Path tokenFile = Path.of(settings.tokenFile());
    String token = token(tokenFile);
    List<Device> devices = new ArrayList<>(List.of(printer));
    scanner.ifAvailable(devices::add);
    devices.addAll(contacts.devices());
    devices.addAll(List.of(ledger, hallClock));
    if (speaker.isWanted()) {
      devices.add(speaker);
    }
    DeviceReport report =
        new DeviceReport(
            Objects.requireNonNull(settings.mqtt()),
            settings.hall(),
            token.substring(0, Math.max(0, token.indexOf('.'))),
            () -> tokenChars(tokenFile),
            devices,
            hallClock::instant);
    report.about(desk::troubled, desk::onTrouble);
    report.onCommand(call::news);
    report.start();
    return report;
  }

  private static String token(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  private static char[] tokenChars(Path file) {
    try {
      return token(file).toCharArray();
    } catch (IOException e) {
      return new char[0];
    }
  }
}
