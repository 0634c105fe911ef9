package org.anxu.acceptance.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.Mosquitto;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.network.SwitchedNetwork.Cable;
import org.jspecify.annotations.Nullable;

/**
 * A server, its broker, and two fleets of displays: one reaches the broker by a cable of its own,
 * the other through a proxy. With a separate mosquitto that one has a cable too.
 */
public final class BrokenHall implements AutoCloseable {
  private static final List<String> COUNTERS = List.of("1", "2", "5");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path data;
  private final long seed;
  private final int port = HallProgram.freePort();
  private final int mqttPort = HallProgram.freePort();
  private final Truth truth = new Truth();
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final List<String> settings = new ArrayList<>();
  private final HallRegister register;
  private final InetSocketAddress brokerAddress;
  private final MqttProxy proxy;
  private final DisplayFleet cabled;
  private final DisplayFleet proxied;
  private final HallAtWork officers;
  private @Nullable SwitchedNetwork network;
  private @Nullable Cable displaysCable;
  private @Nullable Cable serverCable;
  private @Nullable MqttProxy standIn;
  private @Nullable Mosquitto mosquitto;
  private @Nullable ServerProcess server;

  /**
   * Starts everything and waits until every display shows the hall.
   *
   * @param data a folder with a catalogue
   * @param separate whether mosquitto carries the messages, instead of the server itself
   * @param namespaces whether cables are of network namespaces, instead of a proxy that stalls
   * @param displays how many, half of them in each fleet; besides there are four with a flaw
   */
  public BrokenHall(Path data, boolean separate, boolean namespaces, int displays, long seed)
      throws IOException, InterruptedException {
    this.data = data;
    this.seed = seed;
    register = HallRegister.make(data, displays + COUNTERS.size() + 1, COUNTERS);
    try {
      List<String> atDisplays = namespaces ? network() : List.of();
      brokerAddress = separate ? separateBroker() : embeddedBroker();
      server = startedServer();
      proxy = part(new MqttProxy(brokerAddress, seed));
      Path log = data.resolveSibling("displays.log");
      cabled = part(new DisplayFleet(atDisplays, cabledBroker(), log));
      proxied = part(new DisplayFleet(List.of(), proxy.address(), log));
      populate(displays);
      officers = part(new HallAtWork(port, register, COUNTERS, truth, seed));
      officers.start();
      awaitAll(displays + COUNTERS.size() + 1);
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.add(part);
    return part;
  }

  private List<String> network() throws IOException, InterruptedException {
    SwitchedNetwork fresh = part(new SwitchedNetwork());
    network = fresh;
    displaysCable = fresh.station("displays");
    serverCable = fresh.here();
    return fresh.at("displays");
  }

  private InetSocketAddress embeddedBroker() {
    String host = serverCable == null ? "127.0.0.1" : serverCable.address();
    settings.add("--anxu.mqtt.host=" + host);
    return new InetSocketAddress(host, mqttPort);
  }

  private InetSocketAddress separateBroker() throws IOException, InterruptedException {
    String host = "127.0.0.1";
    List<String> at = List.of();
    if (network != null) {
      host = network.station("broker").address();
      at = network.at("broker");
    }
    InetSocketAddress address = new InetSocketAddress(host, mqttPort);
    mosquitto = part(Mosquitto.beside(data, at, address));
    mosquitto.start();
    settings.add("--anxu.mqtt.embedded=false");
    settings.add("--anxu.mqtt.url=tcp://" + host + ":" + mqttPort);
    return address;
  }

  private InetSocketAddress cabledBroker() throws InterruptedException {
    if (network != null) {
      return brokerAddress;
    }
    standIn = part(new MqttProxy(brokerAddress, seed));
    return standIn.address();
  }

  private ServerProcess startedServer() throws IOException, InterruptedException {
    return ServerProcess.start(data, port, mqttPort, List.of(), settings);
  }

  private void populate(int displays) {
    for (int i = 0; i < displays; i++) {
      String screen = i % 5 == 4 ? Showing.HALL : COUNTERS.get(i / 2 % COUNTERS.size());
      fleet(i).add(token(i), screen, Flaw.NONE);
    }
    cabled.add(token(displays), COUNTERS.getFirst(), Flaw.NEVER_STALE);
    for (int i = 0; i < COUNTERS.size(); i++) {
      proxied.add(token(displays + 1 + i), COUNTERS.get(i), Flaw.NO_ORDER);
    }
  }

  private DisplayFleet fleet(int index) {
    return index % 2 == 0 ? cabled : proxied;
  }

  private String token(int index) {
    return register.token("display-" + (index + 1));
  }

  private void awaitAll(int displays) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      long there =
          List.of(cabled, proxied).stream()
              .flatMap(fleet -> fleet.showings().stream())
              .filter(showing -> !showing.value().equals(Showing.STALE))
              .map(Showing::display)
              .distinct()
              .count();
      if (there == displays) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IOException("not every display shows the hall; see " + data.resolveSibling("."));
  }

  /** What is true. */
  public Truth truth() {
    return truth;
  }

  /** The displays with a cable. */
  public DisplayFleet cabled() {
    return cabled;
  }

  /** The displays behind the proxy. */
  public DisplayFleet proxied() {
    return proxied;
  }

  /** The proxy. */
  public MqttProxy proxy() {
    return proxy;
  }

  /** What stopped officers or displays, which nothing should; empty if nothing did. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    String failure = officers.failure();
    if (failure != null) {
      failures.add("the officers stopped: " + failure);
    }
    if (!cabled.isAlive() || !proxied.isAlive()) {
      failures.add("the displays ended; see displays.log");
    }
    return failures;
  }

  /** Pulls the displays' cable. */
  public void cutDisplays() throws IOException, InterruptedException {
    if (network != null && displaysCable != null) {
      network.cut(displaysCable);
    } else if (standIn != null) {
      standIn.stall();
    }
  }

  /** Puts it back. */
  public void mendDisplays() throws IOException, InterruptedException {
    if (network != null && displaysCable != null) {
      network.mend(displaysCable);
    } else if (standIn != null) {
      standIn.pass();
    }
  }

  /** Pulls the cable between the server (and the proxy) and everything else. */
  public void cutServer() throws IOException, InterruptedException {
    if (network != null && serverCable != null) {
      network.cut(serverCable);
    }
  }

  /** Puts it back. */
  public void mendServer() throws IOException, InterruptedException {
    if (network != null && serverCable != null) {
      network.mend(serverCable);
    }
  }

  /** Kills mosquitto. */
  public void killBroker() throws InterruptedException {
    if (mosquitto != null) {
      mosquitto.killHard();
    }
  }

  /** Starts it and waits until it listens. */
  public void startBroker() throws IOException, InterruptedException {
    if (mosquitto != null) {
      mosquitto.start();
    }
  }

  /** Kills the server. */
  public void killServer() throws InterruptedException {
    if (server != null) {
      server.killHard();
    }
  }

  /** Ends the server as an operator does. */
  public void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  /** Starts the server and waits until it is ready. */
  public void startServer() throws IOException, InterruptedException {
    server = startedServer();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (server != null) {
      parts.addFirst(server);
    }
    for (AutoCloseable part : parts.reversed()) {
      try {
        part.close();
      } catch (IOException | InterruptedException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    parts.clear();
  }
}
