package org.anxu.bench.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.paper.SlipPicture;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;

/**
 * The page of the simulated devices, on this machine alone. Its interface, which tests use too:
 *
 * <ul>
 *   <li>{@code GET /api/state}, {@code GET /api/slips}, {@code GET /api/events}
 *   <li>{@code GET /api/slips/NUMBER.png}: a slip as it looks, one pixel a dot
 *   <li>{@code POST /api/printer/ACTION}, see {@link #printer}
 *   <li>{@code POST /api/scanner/ACTION}: {@code scan} with {@code {"code": …}}, {@code half} with
 *       the same, {@code picture} with an image file as the body, and those of {@link
 *       ScannerActions}
 *   <li>{@code POST /api/DEVICE/ACTION} for sign, pad and contacts, see {@link CounterActions}
 * </ul>
 */
public final class BenchPage implements AutoCloseable {
  private static final int CODE_BYTES = 16 * 1024;
  private static final int PICTURE_BYTES = 12 * 1024 * 1024;
  private static final Pattern PICTURE = Pattern.compile("/api/slips/\\d{1,9}\\.png");
  private static final Duration LATE = Duration.ofSeconds(2);

  private final SimulatedDevices devices;
  private final CounterActions counter;
  private final HttpServer server;
  private final SlipPicture pictures = new SlipPicture();
  private final Events events = new Events();
  private final Runnable changed = events::changed;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Takes the port, 0 for any that is free. */
  public BenchPage(SimulatedDevices devices, int port) throws IOException {
    this.devices = devices;
    this.counter = new CounterActions(devices);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /** Begins to answer. */
  public void start() {
    devices.onChange(changed);
    server.start();
  }

  /** The port it answers at. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Exchange exchange = new Exchange(http, port());
      if (!exchange.fromHere()) {
        exchange.json(403, Map.of("error", "only the page itself may do this"));
      } else if (exchange.path().equals("/api/events")) {
        events.serve(http);
      } else if (exchange.method().equals("GET")) {
        get(exchange);
      } else if (exchange.method().equals("POST")) {
        post(exchange);
      } else {
        exchange.send(405, "text/plain", new byte[0]);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the page is ending
    }
  }

  private void get(Exchange exchange) throws IOException {
    switch (exchange.path()) {
      case "/api/state" -> exchange.json(200, DevicesView.of(devices));
      case "/api/slips" -> exchange.json(200, slips());
      case String path when PICTURE.matcher(path).matches() -> picture(exchange);
      default -> {
        Optional<Resources.Resource> found = Resources.find(exchange.path());
        if (found.isPresent()) {
          exchange.send(200, found.get().type(), found.get().bytes());
        } else {
          exchange.json(404, Map.of("error", "nothing here"));
        }
      }
    }
  }

  private void picture(Exchange exchange) throws IOException {
    String name = exchange.path().substring("/api/slips/".length());
    int number = Integer.parseInt(name.substring(0, name.indexOf('.')));
    for (PrintedSlip slip : devices.printer().slips()) {
      if (slip.number() == number) {
        exchange.send(200, "image/png", pictures.png(slip));
        return;
      }
    }
    exchange.json(404, Map.of("error", "no such slip, or not kept any more"));
  }

  private List<SlipView> slips() {
    return devices.printer().slips().stream().map(SlipView::of).toList();
  }

  private void post(Exchange exchange) throws IOException {
    String[] path = exchange.path().split("/", -1);
    boolean known = path.length == 4 && path[1].equals("api");
    try {
      if (known && path[2].equals("printer") && printer(path[3])) {
        exchange.json(200, DevicesView.of(devices));
      } else if (known && path[2].equals("scanner")) {
        scanner(path[3], exchange);
      } else if (known && counter.act(path[2], path[3])) {
        exchange.json(200, DevicesView.of(devices));
      } else {
        exchange.json(404, Map.of("error", "no such action"));
      }
    } catch (Exchange.TooLarge _) {
      exchange.json(413, Map.of("error", "too large"));
    } catch (MalformedMessage | Exchange.Unusable e) {
      exchange.json(400, Map.of("error", "expected {\"code\": …}: " + e.getMessage()));
    } catch (IOException e) {
      exchange.json(409, Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  private boolean printer(String action) throws IOException {
    SimulatedPrinter printer = devices.printer();
    switch (action) {
      case "cover-open" -> printer.set(Fault.COVER_OPEN, true);
      case "cover-close" -> printer.set(Fault.COVER_OPEN, false);
      case "paper-out" -> printer.set(Fault.PAPER_OUT, true);
      case "paper-out-soon" -> printer.runOutAfter(3);
      case "paper-refill" -> {
        printer.set(Fault.PAPER_LOW, false);
        printer.set(Fault.PAPER_OUT, false);
      }
      case "paper-low" -> printer.set(Fault.PAPER_LOW, true);
      case "jam" -> printer.set(Fault.CUTTER_JAMMED, true);
      case "jam-soon" -> printer.jamAtNextCut();
      case "jam-clear" -> printer.set(Fault.CUTTER_JAMMED, false);
      case "overheat" -> printer.set(Fault.OVERHEATED, true);
      case "cool" -> printer.set(Fault.OVERHEATED, false);
      case "take" -> printer.take();
      case "mute" -> printer.set(Fault.MUTE, true);
      case "speak" -> printer.set(Fault.MUTE, false);
      case "garbage" -> printer.set(Fault.GARBAGE, true);
      case "sense" -> printer.set(Fault.GARBAGE, false);
      case "late" -> printer.late(LATE);
      case "prompt" -> printer.late(Duration.ZERO);
      case "confirm-never" -> printer.set(Fault.UNCONFIRMING, true);
      case "confirm" -> printer.set(Fault.UNCONFIRMING, false);
      case "unplug" -> devices.plugPrinter(false);
      case "plug" -> devices.plugPrinter(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What the page sends to be scanned. */
  record ScanRequest(String code) {}

  /** What was scanned. */
  record Scanned(String code) {}

  private void scanner(String action, Exchange exchange) throws IOException, MalformedMessage {
    String code = "";
    switch (action) {
      case "scan" -> {
        code = code(exchange);
        read(code);
      }
      case "half" -> {
        code = code(exchange);
        devices.scanner().half(code);
      }
      case "picture" -> {
        Optional<String> read = CodePicture.read(exchange.body(PICTURE_BYTES));
        if (read.isEmpty()) {
          exchange.json(422, Map.of("error", "no code was found in this picture"));
          return;
        }
        code = read.get();
        read(code);
      }
      default -> {
        if (!ScannerActions.run(action, devices)) {
          exchange.json(404, Map.of("error", "no such action"));
          return;
        }
        events.changed();
      }
    }
    exchange.json(200, new Scanned(code));
  }

  private void read(String code) throws IOException {
    if (!devices.scanner().scan(code)) {
      throw new IOException("the scanner has not been told to read");
    }
    events.changed();
  }

  private static String code(Exchange exchange) throws IOException, MalformedMessage {
    String code = Wire.decode(exchange.body(CODE_BYTES), ScanRequest.class).code();
    if (code == null || code.isEmpty()) {
      throw new Exchange.Unusable("the code is empty");
    }
    return code;
  }

  @Override
  public void close() {
    devices.offChange(changed);
    events.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
