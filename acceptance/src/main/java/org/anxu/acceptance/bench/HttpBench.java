package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.load.Disk;
import org.anxu.acceptance.load.FloorServer;
import org.anxu.acceptance.load.IssuingLoad;
import org.anxu.acceptance.load.Round;
import org.anxu.acceptance.load.Target;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tickets issued over the production port of a real queue server, beside the floor: a bare HTTP
 * server that makes a record durable before it answers. Rounds of both alternate, so that what else
 * the machine does falls on both.
 */
@Command(
    name = "http",
    mixinStandardHelpOptions = true,
    description = "Tickets issued over HTTP, beside a bare server that only makes them durable.")
final class HttpBench extends Measurement {
  @Option(
      names = "--rounds",
      description = "rounds of each side and number of clients (default: ${DEFAULT-VALUE})")
  private int rounds = 7;

  @Option(names = "--requests", description = "tickets a round (default: ${DEFAULT-VALUE})")
  private int requests = 4_000;

  @Option(
      names = "--warm-up",
      description = "tickets before the first round, of each side (default: ${DEFAULT-VALUE})")
  private int warmUp = 40_000;

  @Option(
      names = "--clients",
      split = ",",
      description = "clients at once (default: ${DEFAULT-VALUE})")
  private List<Integer> clients = List.of(8, 32);

  private final IssuingLoad load =
      new IssuingLoad(List.of("payment", "debit", "install", "rename", "complaint"));

  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    Disk disk = Disk.under(folder, Duration.ofSeconds(2));
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("single synced appends of the disk", disk.syncsPerSecond(), "/s"));
    for (int each : clients) {
      figures.addAll(compare(folder.resolve("clients-" + each), each));
    }
    String circumstances =
        String.format(
            Locale.ROOT,
            "Medians of %d alternating rounds of %d tickets, file system %s, one console page open"
                + " and one subscriber at the embedded broker.",
            rounds,
            requests,
            disk.fileSystem());
    return List.of(new Report("Issuing over HTTP", circumstances, figures));
  }

  /** A fresh server and a fresh floor, so that no day is longer than a hall's. */
  private List<Figure> compare(Path data, int count) throws IOException, InterruptedException {
    String kiosk = ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    String display = ServerProcess.command(data, "device", "add", "counter-1", "--kind", "display");
    String password = ServerProcess.command(data, "staff", "add", "1001", "--role", "cashier");
    Duration floorCost;
    Duration productCost;
    AtomicLong heard = new AtomicLong();
    List<Round> floors = new ArrayList<>();
    List<Round> products = new ArrayList<>();
    int floorPort = HallProgram.freePort();
    try (ServerProcess server = ServerProcess.start(data, List.of(), List.of());
        HallProgram floorServer = startFloor(data, floorPort);
        BrokerLink _ = subscriber(server.mqttPort, display, heard);
        Chromium browser = new Chromium()) {
      browser.console(server.port, "1001", password, "1");
      Target floor = new Target(floorPort, "/tickets", "Bearer none");
      Target product = new Target(server.port, "/api/v1/tickets", "Bearer " + kiosk);
      load.run(floor, count, warmUp);
      load.run(product, count, warmUp);
      Duration floorBefore = floorServer.processorTime();
      Duration productBefore = server.app().processorTime();
      for (int i = 0; i < rounds; i++) {
        floors.add(load.run(floor, count, requests));
        products.add(load.run(product, count, requests));
        progress(count + " clients: floor " + floors.getLast() + ", server " + products.getLast());
      }
      floorCost = floorServer.processorTime().minus(floorBefore);
      productCost = server.app().processorTime().minus(productBefore);
    }
    if (heard.get() == 0) {
      throw new IOException("the subscriber heard nothing: this was not the whole path");
    }
    List<Figure> figures = new ArrayList<>(figures(count, floors, products));
    double tickets = (double) rounds * (requests / count * count);
    figures.add(cost(count + " clients: floor, processor time a ticket", floorCost, tickets));
    figures.add(
        cost(count + " clients: queue server, processor time a ticket", productCost, tickets));
    return figures;
  }

  /** The floor as a process of its own; see {@link FloorServer}. */
  static HallProgram startFloor(Path data, int port) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            HallProgram.java(),
            "-Dsun.net.httpserver.nodelay=true",
            "-cp",
            System.getProperty("java.class.path"),
            FloorServer.class.getName(),
            Integer.toString(port),
            data.resolve("floor.records").toString());
    Path log = data.resolve("floor.log");
    return HallProgram.startCommand(command, log, URI.create("http://127.0.0.1:" + port + "/"));
  }

  private static BrokerLink subscriber(int port, String token, AtomicLong heard) {
    LinkSettings settings =
        new LinkSettings(
            URI.create("tcp://127.0.0.1:" + port),
            "counter-1",
            "counter-1",
            token::toCharArray,
            LinkSettings.DEVICE_KEEP_ALIVE,
            null);
    BrokerLink link = new BrokerLink(settings, InstantSource.system());
    link.subscribe("anxu/1/main/#", _ -> heard.incrementAndGet());
    link.start();
    return link;
  }

  private static List<Figure> figures(int count, List<Round> floors, List<Round> products) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < floors.size(); i++) {
      ratios.add(products.get(i).perSecond() / floors.get(i).perSecond());
    }
    String with = count + " clients: ";
    return List.of(
        new Figure(with + "floor", median(floors, Round::perSecond), "/s"),
        new Figure(with + "floor, p50", median(floors, Round::p50Millis), "ms"),
        new Figure(with + "floor, p99", median(floors, Round::p99Millis), "ms"),
        new Figure(with + "queue server", median(products, Round::perSecond), "/s"),
        new Figure(with + "queue server, p50", median(products, Round::p50Millis), "ms"),
        new Figure(with + "queue server, p99", median(products, Round::p99Millis), "ms", "≤ 20 ms"),
        new Figure(
            with + "queue server ÷ floor, median of the rounds' ratios",
            Statistics.median(ratios),
            "",
            "≥ 0.35, better 0.5"));
  }

  private static Figure cost(String what, Duration all, double tickets) {
    return new Figure(what, all.toNanos() / 1e6 / tickets, "ms");
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Statistics.median(rounds.stream().mapToDouble(figure).boxed().toList());
  }
}
