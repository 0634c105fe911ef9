package org.anxu.kiosk;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.hardware.scanning.CodeScanner;
import org.anxu.kiosk.health.HallClock;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.kiosk.issuing.Counsel;
import org.anxu.kiosk.issuing.KioskLedger;
import org.anxu.kiosk.issuing.OfflineJoins;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.HallRequests;
import org.anxu.kiosk.outbox.BootClock;
import org.anxu.kiosk.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the kiosk together: its clock, its threads, its devices and its link. */
@Configuration(proxyBeanMethods = false)
class KioskWiring {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);
  private static final int MOST_WAITING_SCANS = 8;

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService linkScheduler() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("hall-link").factory());
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService scanExecutor() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING_SCANS),
        Thread.ofPlatform().daemon().name("scans").factory());
  }

  @Bean(destroyMethod = "shutdownNow")
  HttpClient httpClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_LIMIT)
        .build();
  }

  @Bean
  HallLink hallLink(
      KioskSettings settings,
      HttpClient http,
      InstantSource clock,
      KioskLedger ledger,
      HallClock hallClock,
      ScheduledExecutorService linkScheduler) {
    HallLink link =
        new HallLink(settings.server(), Path.of(settings.tokenFile()), http, clock, linkScheduler);
    ledger
        .contact()
        .ifPresent(last -> {
          link.remember(last.catalogue(), last.board());
          Optional.ofNullable(last.now(BootClock.ofThisMachine())).ifPresent(hallClock::heard);
        });
    link.whileAway(ledger::mayGive);
    link.onContact(heard -> {
      hallClock.heard(heard.board().at());
      ledger.heard(heard);
    });
    link.start();
    return link;
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  KioskLedger kioskLedger(KioskSettings settings, HallClock hallClock) {
    Outbox outbox = settings.data().isBlank() ? null : new Outbox(Path.of(settings.data()));
    return new KioskLedger(outbox, BootClock.ofThisMachine(), hallClock::instant);
  }

  @Bean
  HallClock hallClock(InstantSource clock) {
    return new HallClock(clock, System::nanoTime);
  }

  /** What waits for the disk, and the reports of offline tickets; bounded by the screens. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService keeping() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("outbox").factory());
  }

  @Bean
  TicketDesk ticketDesk(
      HallLink link,
      KioskLedger ledger,
      SlipPrinter printer,
      KioskSettings settings,
      ScheduledExecutorService keeping,
      HallClock hallClock) {
    OfflineJoins joins = new OfflineJoins(link, ledger, BootClock.ofThisMachine());
    TicketDesk desk =
        new TicketDesk(
            link, ledger, joins, printer, settings.slip().writer(), keeping, hallClock::instant);
    desk.resume();
    var _ =
        keeping.scheduleWithFixedDelay(
            () -> {
              joins.tick();
              desk.tick();
            },
            1,
            1,
            TimeUnit.SECONDS);
    return desk;
  }

  @Bean
  Counsel counsel(HallLink link, SlipPrinter printer, KioskSettings settings) {
    return new Counsel(new HallRequests(link), printer, settings.scanner().present());
  }

  @Bean
  BillScans billScans(
      HallLink link,
      KioskSettings settings,
      ExecutorService scanExecutor,
      ObjectProvider<CodeScanner> scanner) {
    Runnable touched =
        settings.scanner().readsAfterTouch()
            ? () -> scanner.ifAvailable(each -> each.readFor(settings.idleReset()))
            : () -> {};
    BillScans scans = new BillScans(link, scanExecutor, touched);
    scanner.ifAvailable(each -> each.onScan(scans::accept));
    scanner.ifAvailable(CodeScanner::start);
    return scans;
  }

  /** The page's language and size; a lost session, as after a restart, loads the page anew. */
  @Bean
  VaadinServiceInitListener page(KioskSettings settings) {
    return event -> shapePage(event, settings.screen());
  }

  private static void shapePage(ServiceInitEvent event, ScreenSize screen) {
    event.addIndexHtmlRequestListener(response ->
        response
            .getDocument()
            .selectXpath("/html")
            .attr("lang", "zh-CN")
            .attr("style", screen.style())
            .addClass("anxu-kiosk"));
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setInternalErrorNotificationEnabled(false);
    event.getSource().setSystemMessagesProvider(info -> messages);
  }
}
