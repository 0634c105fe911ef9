package org.anxu.display;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;

/**
 * Plays a hall on a broker of its own, for looking at the screens: start it, start displays with
 * {@code --mqtt=tcp://127.0.0.1:18830}, and type the name of a state and Enter.
 */
public final class Showcase {
  private static final Topics TOPICS = new Topics("main");
  private final BrokerLink link;
  private final Hall hall = new Hall(Instant.now().getEpochSecond(), Instant.now());

  private Showcase(BrokerLink link) {
    this.link = link;
  }

  public static void main(String[] args) throws IOException {
    try (var broker = new LocalBroker(18_830).start();
        var link =
            new BrokerLink(
                new LinkSettings(
                    broker.uri(), "showcase", null, () -> new char[0], Duration.ofSeconds(5), null),
                InstantSource.system());
        var beats = Executors.newSingleThreadScheduledExecutor();
        var typed = new Scanner(System.in)) {
      var showcase = new Showcase(link);
      link.start();
      var _ = beats.scheduleAtFixedRate(showcase::beat, 0, 2, TimeUnit.SECONDS);
      while (typed.hasNextLine()) {
        showcase.play(typed.nextLine().strip());
      }
      beats.shutdownNow();
    }
  }

  private synchronized void beat() {
    hall.at(Instant.now());
    link.publishIfConnected(TOPICS.heartbeat(), Wire.encode(hall.beat()));
  }

  private synchronized void play(String what) {
    Instant now = Instant.now();
    hall.at(now);
    switch (what) {
      case "free" -> hall.free("1");
      case "called" -> hall.call("A023", "1");
      case "apology" -> hall.call("A024", "1", false, true);
      case "recall" -> hall.recall("A023", "1");
      case "long" -> hall.call("A-K1-07", "1");
      case "serving" -> hall.serving("A023", "1", null);
      case "leaving" -> hall.serving("A023", "1", Hall.shortLeave(now.plusSeconds(900), null));
      case "fault" -> hall.paused("1", Hall.fault(now.plusSeconds(1_800)));
      case "leave" ->
          hall.paused("1", Hall.shortLeave(null, "取单据,马上回来。急事请找引导员 <b>王敏</b>,电话 8633 1200。"));
      case "closed" -> hall.closed("1");
      case "night" -> hall.phase(DayPhase.CLOSED);
      case "busy" -> busy(now);
      case "emergency" -> hall.emergency();
      case "calm" -> hall.calm();
      case "last" -> hall.phase(DayPhase.LAST_TICKET);
      default -> System.out.println("no such state");
    }
    for (String id : List.of("1", "2", "3", "4")) {
      link.publishState(TOPICS.counter(id), Wire.encode(hall.counter(id)));
    }
    link.publishState(TOPICS.board(), Wire.encode(hall.board()));
  }

  private void busy(Instant now) {
    hall.phase(DayPhase.OPEN);
    hall.noLines()
        .line("A", "水费缴纳", "Water bill", 12, 2, 15, 25)
        .line("B", "银行代扣签约", "Direct debit", 3, 1, 5, 10)
        .line("C", "新装", "New connection", 0, 1, 0, 0)
        .line("D", "管网改迁", "Pipe relocation", 1, 1, 0, 5)
        .line("E", "水表改迁", "Meter relocation", 0, 1, 0, 0)
        .line("F", "用水性质变更", "Change of use", 2, 1, 5, 10)
        .line("G", "更名", "Change of name", 0, 1, 0, 0)
        .line("H", "过户", "Transfer of ownership", 4, 0, 0, 0)
        .line("J", "校表", "Meter check", 0, 1, 0, 0)
        .line("K", "销户", "Closing an account", 0, 1, 0, 0)
        .line("L", "投诉与咨询", "Complaints and advice", 1, 1, 5, 5);
    String[] labels = {"A015", "B003", "A016", "C001", "F002", "A017", "A018", "L004"};
    for (int i = 0; i < labels.length; i++) {
      hall.at(now.minusSeconds(400 - 20L * i)).call(labels[i], "" + (i % 4 + 1));
    }
    hall.at(now);
    hall.paused("2", Hall.fault(now.plusSeconds(1_800)));
    hall.paused("4", Hall.shortLeave(now.plusSeconds(600), "取单据"));
    hall.message(
        new Words(
            "冬季请注意水表防冻;报修热线 96577,全天受理。", "Please protect your meter from frost. Repairs: 96577."));
  }
}
