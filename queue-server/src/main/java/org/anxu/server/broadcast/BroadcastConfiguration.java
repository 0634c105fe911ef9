package org.anxu.server.broadcast;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.Topics;
import org.anxu.protocol.board.Heartbeat;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.anxu.server.broker.BrokerCredentials;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.journal.Coalescing;
import org.anxu.server.journal.Journal;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.notice.PublicNotices;
import org.anxu.server.rating.CounterRatings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the hall to the broker, whichever it is. */
@Configuration
class BroadcastConfiguration {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  /**
   * A device that has come, as its state tells, hears a heartbeat at once: a display shows nothing
   * before one. Those that come together hear one together.
   */
  private static final Duration ARRIVALS = Duration.ofMillis(200);

  private static final Duration LISTEN = Duration.ofMillis(500);

  @Bean
  BoardTranslator boardTranslator(HallCatalogue catalogue, Notes notes, CounterRatings ratings) {
    return new BoardTranslator(catalogue, notes::text, ratings::at);
  }

  @Bean(destroyMethod = "close")
  BrokerLink brokerLink(BrokerCredentials credentials, InstantSource clock) {
    return new BrokerLink(
        new LinkSettings(
            credentials.uri(),
            credentials.username(),
            credentials.username(),
            credentials.password()::toCharArray,
            KEEP_ALIVE,
            null),
        clock);
  }

  @Bean
  Broadcaster broadcaster(
      Sequencer sequencer,
      Journal journal,
      BoardTranslator translator,
      InstantSource clock,
      BrokerLink link,
      PublicNotices notices,
      CounterRatings ratings,
      @Value("${anxu.hall:main}") String hall,
      @Value("${anxu.data:./data}") Path data)
      throws IOException {
    Broadcaster.Outlet outlet =
        new Broadcaster.Outlet() {
          @Override
          public void state(String topic, byte[] message) {
            link.publishState(topic, message);
          }

          @Override
          public void event(String topic, byte[] message) {
            // A call nobody could hear is on the board; told minutes later it would mislead.
            link.publishIfConnected(topic, message);
          }
        };
    long epoch = Epoch.next(data, clock.instant());
    Topics topics = new Topics(hall);
    Broadcaster broadcaster =
        new Broadcaster(sequencer, translator, clock, topics, epoch, outlet, notices::shown);
    notices.onChange(broadcaster::noticed);
    ratings.onRated(broadcaster::noticed);
    DigestPublisher digests = new DigestPublisher(sequencer, journal, topics, epoch, outlet);
    link.onConnected(() -> {
      // In line behind the states, so that displays need not ask for them again.
      broadcaster
          .publishAll()
          .thenRun(() -> link.publish(topics.heartbeat(), broadcaster.heartbeat(), false));
      digests.publishAgain();
    });
    Coalescing arrivals = new Coalescing(ARRIVALS, broadcaster::beat);
    link.subscribe(
        topics.deviceState("+"),
        message -> {
          if (!message.retained() && arrivals.mayLookNow()) {
            broadcaster.beat();
          }
        });
    link.subscribe(
        topics.counter("+"),
        message -> {
          if (message.retained() && message.payload().length > 0) {
            broadcaster.kept(message.topic());
          }
        });
    link.start();
    return broadcaster;
  }

  @Bean
  OwnEcho ownEcho(BrokerLink link, InstantSource clock, @Value("${anxu.hall:main}") String hall) {
    OwnEcho echo = new OwnEcho(link::state, link::reconnect, clock);
    link.subscribe(
        new Topics(hall).heartbeat(),
        message -> {
          if (!message.retained()) {
            echo.heard();
          }
        });
    return echo;
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService heart(Broadcaster broadcaster, OwnEcho echo) {
    ScheduledThreadPoolExecutor heart =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("heartbeat").factory());
    heart.scheduleAtFixedRate(
        broadcaster::beat, 0, Heartbeat.PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    heart.scheduleAtFixedRate(
        echo::listen, LISTEN.toMillis(), LISTEN.toMillis(), TimeUnit.MILLISECONDS);
    return heart;
  }
}
