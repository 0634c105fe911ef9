package org.anxu.acceptance.network;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.display.board.Scene;
import org.anxu.display.board.Screen;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.display.health.DisplayHealth;
import org.anxu.display.link.HallEars;
import org.anxu.display.link.LiveBoard;
import org.anxu.display.rendering.Painter;
import org.anxu.display.rendering.Picture;
import org.anxu.display.rendering.Picture.CounterPicture;
import org.anxu.display.rendering.Picture.HallPicture;
import org.anxu.display.rendering.Texts;
import org.anxu.protocol.Topics;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.anxu.protocol.link.LinkSettings.Presence;

/**
 * Many displays in a JVM of their own with the class path of {@code counter-display}: its link, its
 * board and its painter, without the page's server. Reads a line for each display from stdin
 * (token, screen, flaw), tells each change of a picture on stdout, and ends when stdin does.
 */
final class DisplayCrowd {
  private static final Topics TOPICS = new Topics("main");

  private final URI broker;
  private final ScheduledExecutorService moments = Executors.newSingleThreadScheduledExecutor();
  private final List<BrokerLink> links = new ArrayList<>();

  private DisplayCrowd(URI broker) {
    this.broker = broker;
  }

  /** Runs the displays; the broker's address is the only word. */
  public static void main(String[] words) throws Exception {
    DisplayCrowd crowd = new DisplayCrowd(URI.create(words[0]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null) {
      String[] parts = line.split("\t", -1);
      crowd.add(parts[0], parts[1], Flaw.valueOf(parts[2]));
      line = lines.readLine();
    }
    // Without goodbyes: whoever listens for showings has gone.
    System.exit(0);
  }

  private void add(String token, String screen, Flaw flaw) {
    String name = token.substring(0, token.indexOf('.'));
    DisplayHealth health = new DisplayHealth(name, "simulated", Instant.now());
    Presence presence =
        new Presence(TOPICS.deviceState(name), () -> health.online(1, List.of()), health::offline);
    BrokerLink link =
        new BrokerLink(
            LinkSettings.ofDevice(broker, name, token::toCharArray, presence),
            InstantSource.system());
    links.add(link);
    Teller teller = new Teller(name, screen);
    Runnable moment;
    if (flaw == Flaw.NONE) {
      Screen which = screen.equals(Showing.HALL) ? new HallScreen() : new CounterScreen(screen);
      LiveBoard board = new LiveBoard(which, TOPICS, link, InstantSource.system(), teller);
      board.listen();
      moment = board::moment;
    } else {
      CarelessScreen careless = new CarelessScreen(flaw, teller::tell);
      var _ = new HallEars(link, TOPICS, screen, careless);
      moment = careless::moment;
    }
    link.start();
    var _ =
        moments.scheduleAtFixedRate(moment, 0, LiveBoard.MOMENT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells what the page would show. */
  private static final class Teller implements LiveBoard.Viewer {
    private final String name;
    private final String screen;
    private final Painter painter = new Painter(new Texts());
    private String last = "";

    Teller(String name, String screen) {
      this.name = name;
      this.screen = screen;
    }

    @Override
    public void show(Scene scene, Instant now) {
      tell(value(painter.paint(scene)));
    }

    synchronized void tell(String value) {
      if (!value.equals(last)) {
        last = value;
        System.out.println(new Showing(name, screen, System.nanoTime(), value).line());
      }
    }

    private static String value(Picture picture) {
      if (picture.state().equals(Showing.STALE)) {
        return Showing.STALE;
      }
      return switch (picture) {
        case CounterPicture counter ->
            counter.label() == null ? counter.state() : counter.state() + " " + counter.label();
        // Whose turn is next changes with each call, and is never held back for the eye.
        case HallPicture hall ->
            hall.lines().isEmpty() || hall.lines().getFirst().next().isEmpty()
                ? "next nobody"
                : "next " + hall.lines().getFirst().next().getFirst();
        case Picture other -> other.state();
      };
    }
  }
}
