package org.anxu.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.printing.RollMeter;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.hardware.scanning.CodeScanner;
import org.anxu.kiosk.health.CommandDesk;
import org.anxu.kiosk.health.DeviceReport;
import org.anxu.kiosk.health.HallClock;
import org.anxu.kiosk.health.KioskFacts;
import org.anxu.kiosk.health.LogTail;
import org.anxu.kiosk.health.MaintenancePin;
import org.anxu.kiosk.health.Mask;
import org.anxu.kiosk.health.Restart;
import org.anxu.kiosk.health.ServerVersion;
import org.anxu.kiosk.health.StaffOrders;
import org.anxu.kiosk.health.SupportBundle;
import org.anxu.kiosk.health.TestPrint;
import org.anxu.kiosk.health.ui.StaffScreen;
import org.anxu.kiosk.issuing.KioskLedger;
import org.anxu.kiosk.link.HallLink;
import org.anxu.protocol.device.DeviceCommand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Puts together what staff and technicians do with the kiosk, from afar and in front of it. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {
  /** So that the answer to whoever asked is on its way before the end. */
  private static final long RESTART_AFTER_MS = 700;

  @Bean
  @ConditionalOnMissingBean(Restart.class)
  Restart restart(ConfigurableApplicationContext context, ScheduledExecutorService deviceTimer) {
    // The end waits for the timer's thread among others, so it is not made on it. And not on a
    // daemon, which the timer's threads would beget: when the server's own threads are gone the
    // program would end before the code is told.
    Runnable end =
        () -> System.exit(SpringApplication.exit(context, () -> DeviceCommand.RESTART_EXIT_CODE));
    return () -> {
      var _ =
          deviceTimer.schedule(
              () -> Thread.ofPlatform().daemon(false).name("restart").start(end),
              RESTART_AFTER_MS,
              TimeUnit.MILLISECONDS);
    };
  }

  @Bean
  StaffOrders staffOrders(KioskSettings settings) {
    return new StaffOrders(settings.maintenance().kept());
  }

  @Bean
  StaffScreen staffScreen(StaffOrders orders, InstantSource clock) {
    return new StaffScreen(orders, clock);
  }

  @Bean
  ServerVersion serverVersion() {
    return new ServerVersion();
  }

  @Bean
  TestPrint testPrint(
      SlipPrinter printer, KioskSettings settings, HallLink link, InstantSource clock) {
    return new TestPrint(printer, settings.slip().writer(), () -> link.view().catalogue(), clock);
  }

  @Bean
  CommandDesk commandDesk(
      KioskSettings settings,
      StaffOrders orders,
      TestPrint test,
      Restart restart,
      HallClock hallClock,
      ServerVersion server,
      InstantSource clock,
      ObjectProvider<DeviceReport> report) {
    CommandDesk desk = new CommandDesk(orders, test, restart, hallClock::instant, clock);
    report.ifAvailable(each -> {
      each.keep(server, settings.hall());
      each.obey(desk, orders);
    });
    return desk;
  }

  @Bean
  MaintenancePin maintenancePin(KioskSettings settings) {
    return new MaintenancePin(settings.maintenance().pin(), System::nanoTime);
  }

  @Bean
  Mask mask(KioskSettings settings, MaintenancePin pin) {
    Path token = Path.of(settings.tokenFile());
    return new Mask(() -> secrets(token, pin));
  }

  private static List<String> secrets(Path tokenFile, MaintenancePin pin) {
    List<String> secrets = new ArrayList<>();
    try {
      String token = Files.readString(tokenFile).strip();
      secrets.add(token);
      secrets.add(token.substring(token.indexOf('.') + 1));
    } catch (IOException e) {
      // What cannot be read here was not read by anything that logs either.
    }
    secrets.add(pin.secret());
    return secrets;
  }

  @Bean(destroyMethod = "close")
  LogTail logTail(Mask mask) {
    LogTail tail = new LogTail(mask);
    tail.attach();
    return tail;
  }

  @Bean
  KioskFacts kioskFacts(
      KioskSettings settings,
      SlipPrinter printer,
      ObjectProvider<CodeScanner> scanner,
      ContactWiring.KioskContacts contacts,
      KioskLedger ledger,
      HallClock hallClock,
      RollMeter roll,
      ServerVersion server,
      InstantSource clock,
      ConfigurableEnvironment environment) {
    List<Device> devices = new ArrayList<>(List.of(printer));
    scanner.ifAvailable(devices::add);
    devices.addAll(contacts.devices());
    devices.addAll(List.of(ledger, hallClock));
    return new KioskFacts(
        devices,
        roll,
        hallClock,
        server,
        clock,
        () -> set(environment),
        settings.maintenance().kept());
  }

  /** What was set, by whatever means; what was left as it ships is not listed. */
  private static SortedMap<String, String> set(ConfigurableEnvironment environment) {
    SortedMap<String, String> set = new TreeMap<>();
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(EnumerablePropertySource.class::cast)
        .flatMap(source -> List.of(source.getPropertyNames()).stream())
        .filter(key -> key.matches("(?i)(anxu|server|logging|spring\\.config)[._].*"))
        .forEach(key -> set.put(key, String.valueOf(environment.getProperty(key))));
    return set;
  }

  @Bean
  SupportBundle supportBundle(KioskFacts facts, LogTail log, Mask mask) {
    return new SupportBundle(facts, log, mask);
  }
}
