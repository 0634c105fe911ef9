package org.anxu.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.HelpAnswer;
import org.anxu.protocol.ticketing.HelpRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.OfflineAnswer;
import org.anxu.protocol.ticketing.OfflineRequest;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.anxu.protocol.ticketing.Refused;

/** The server's HTTP API as far as a kiosk uses it. */
public final class FakeServer implements AutoCloseable {
  private final HttpServer http;
  private final long started = System.nanoTime();
  private final List<String> touches = new CopyOnWriteArrayList<>();
  private final List<OfflineRequest> joined = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile String token = "";
  private volatile int status = 200;
  private volatile Refused refusal;
  private volatile IssueRequest asked;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile HelpAnswer.Outcome guide = HelpAnswer.Outcome.ASKED;
  private volatile int helpStatus = 200;
  private volatile Catalogue catalogue = Halls.catalogue();
  private volatile BoardState board = Halls.board(DayPhase.OPEN);

  public FakeServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/api/v1/catalogue", each -> get(each, catalogue));
    http.createContext("/api/v1/board", each -> get(each, boardNow()));
    http.createContext("/api/v1/tickets", this::issue);
    http.createContext("/api/v1/tickets/offline", this::offline);
    http.createContext("/api/v1/help", this::help);
    http.createContext("/api/v1/tickets/find", each -> answer(each, FakeBusiness::find));
    http.createContext("/api/v1/bills/lookup", each -> answer(each, FakeBusiness::lookUp));
    http.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  public String lastToken() {
    return token;
  }

  /** The command ids of all tickets asked for, in order. */
  public List<String> touches() {
    return touches;
  }

  /** The offline tickets reported, in order. */
  public List<OfflineRequest> joined() {
    return joined;
  }

  /** The last ticket asked for. */
  public IssueRequest lastAsked() {
    return asked;
  }

  /** The command ids of all calls for the guide, in order. */
  public List<String> calls() {
    return calls;
  }

  /** How calls for the guide are answered from now on. */
  public void guide(int code, HelpAnswer.Outcome outcome) {
    helpStatus = code;
    guide = outcome;
  }

  public void answer(int code) {
    status = code;
  }

  public void show(Catalogue offer) {
    catalogue = offer;
  }

  public void show(BoardState state) {
    board = state;
  }

  public void failNextTickets(int count) {
    failures.set(count);
  }

  /** Refuses all tickets from now on; null ends it. */
  public void refuse(Refused reason) {
    refusal = reason;
  }

  /** The hall's time goes on, as a server's does. */
  private BoardState boardNow() {
    BoardState shown = board;
    return BoardBuilder.of(shown).at(shown.at().plusNanos(System.nanoTime() - started)).board();
  }

  private void get(HttpExchange exchange, Object body) throws IOException {
    token = exchange.getRequestHeaders().getFirst("Authorization");
    send(exchange, status, body);
  }

  private void issue(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      asked = Wire.decode(body, IssueRequest.class);
      touches.add(asked.commandId());
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
    if (status != 200 || failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 503, "");
    } else if (refusal != null) {
      send(exchange, 409, refusal);
    } else {
      send(exchange, 201, Halls.ticket());
    }
  }

  private void offline(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      get(exchange, new OfflineSeries("K1", LocalDate.of(2026, 11, 24), 0));
      return;
    }
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      OfflineRequest request = Wire.decode(body, OfflineRequest.class);
      if (status == 200) {
        joined.add(request);
      }
      String label = "A-K1-%02d".formatted(request.number());
      send(
          exchange,
          status == 200 ? 201 : status,
          new OfflineAnswer(
              OfflineAnswer.Outcome.JOINED,
              label,
              request.category(),
              Halls.NOW,
              0,
              null,
              "http://hall.example:8080/t/" + request.visit()));
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
  }

  /** How a question is answered: by its body. */
  interface Question {
    Object answer(byte[] body) throws MalformedMessage;
  }

  private void answer(HttpExchange exchange, Question question) throws IOException {
    try {
      Object answer = question.answer(exchange.getRequestBody().readAllBytes());
      send(exchange, answer instanceof Refused ? 429 : 200, answer);
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
  }

  private void help(HttpExchange exchange) throws IOException {
    try {
      byte[] body = exchange.getRequestBody().readAllBytes();
      calls.add(Wire.decode(body, HelpRequest.class).commandId());
    } catch (MalformedMessage e) {
      throw new IOException(e);
    }
    send(exchange, helpStatus, new HelpAnswer(guide));
  }

  private static void send(HttpExchange exchange, int code, Object body) throws IOException {
    byte[] bytes = Wire.encode(body);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
