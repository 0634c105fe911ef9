package org.anxu.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a display's stream as its page does. */
final class EventReader implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final List<JsonNode> pictures = new CopyOnWriteArrayList<>();
  private final Thread reader;
  private volatile int ticks;

  EventReader(int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events")).build();
    var answer = http.send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    reader =
        Thread.ofVirtual()
            .start(() -> {
              try (var lines =
                  new BufferedReader(
                      new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                read(lines);
              } catch (IOException e) {
                // the display has ended, or the test has
              }
            });
  }

  private void read(BufferedReader lines) throws IOException {
    String event = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ") && event.equals("picture")) {
        pictures.add(json.readTree(line.substring(6)));
      } else if (line.startsWith("data:") && event.equals("tick")) {
        ticks++;
      }
    }
  }

  /** The picture on the page now, as {@code state} or {@code state label}. */
  String now() {
    if (pictures.isEmpty()) {
      return "nothing";
    }
    JsonNode last = pictures.getLast();
    JsonNode label = last.path("label");
    return last.path("state").asString() + (label.isString() ? " " + label.asString() : "");
  }

  List<String> states() {
    return pictures.stream().map(picture -> picture.path("state").asString()).toList();
  }

  /** What was said, one after another, each with its language. */
  List<String> said() {
    return pictures.stream()
        .map(picture -> picture.path("said"))
        .filter(JsonNode::isObject)
        .map(said -> said.path("language").asString() + " " + said.path("text").asString())
        .distinct()
        .toList();
  }

  int ticks() {
    return ticks;
  }

  @Override
  public void close() {
    http.shutdownNow();
    reader.interrupt();
  }
}
