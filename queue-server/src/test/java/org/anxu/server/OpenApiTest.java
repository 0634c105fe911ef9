package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.remote.RemoteAction;
import org.anxu.server.supervision.FloorAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published description says what the program does, no more and no less. */
class OpenApiTest {
  @TempDir static Path data;
  private static RunningServer server;
  private static Map<String, HandlerMethod> program;

  @BeforeAll
  static void start() {
    server = RunningServer.start(data.resolve("data"));
    program = Routes.handlers(server.context);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static OpenApi described() throws IOException {
    try (InputStream in = QueueServer.class.getResourceAsStream("openapi.yaml")) {
      return new OpenApi(new YAMLMapper().readTree(in));
    }
  }

  @Test
  void the_description_and_the_program_are_one() throws IOException {
    assertThat(program).hasSizeGreaterThanOrEqualTo(7);
    assertThat(described().differences(program)).isEmpty();
  }

  @Test
  void the_words_of_an_address_are_those_of_the_program() throws IOException {
    OpenApi api = described();
    JsonNode action =
        api.operation("POST /api/v1/counters/{counter}/{action}").at("/parameters/1/schema/enum");
    assertThat(action.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            Stream.of(CounterAction.values()).map(CounterAction::path).toList());
    JsonNode floor = api.operation("POST /api/v1/floor/{action}").at("/parameters/0/schema/enum");
    assertThat(floor.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(Stream.of(FloorAction.values()).map(FloorAction::path).toList());
    JsonNode remote =
        api.operation("POST /api/v1/devices/{device}/{action}").at("/parameters/1/schema/enum");
    assertThat(remote.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            Stream.of(RemoteAction.values()).map(RemoteAction::path).toList());
    JsonNode why = api.root().at("/components/schemas/FloorRequest/properties/reason/enum");
    assertThat(why.valueStream().filter(each -> !each.isNull()).map(JsonNode::asString))
        .containsExactlyElementsOf(
            Stream.<Enum<?>>concat(Stream.of(CareReason.values()), Stream.of(PauseReason.values()))
                .map(Enum::name)
                .toList());
    JsonNode reason = api.root().at("/components/schemas/CounterRequest/properties/reason/enum");
    assertThat(reason.valueStream().filter(each -> !each.isNull()).map(JsonNode::asString))
        .containsExactlyElementsOf(Stream.of(PauseReason.values()).map(Enum::name).toList());
  }

  @Test
  void a_planted_difference_is_found() throws IOException {
    assertThat(planted("/paths", "/api/v1/board", null))
        .containsExactly("GET /api/v1/board is not described");
    assertThat(planted("/paths", "/api/v1/ghost", "{get: {responses: {\"200\": {}, \"401\": {}}}}"))
        .containsExactly("GET /api/v1/ghost is described, but not there");
    assertThat(planted("/paths/~1api~1v1~1tickets/post/responses", "401", null))
        .singleElement()
        .asString()
        .contains("POST /api/v1/tickets may answer [400, 401");
    assertThat(planted("/components/schemas/IssuedTicket/properties", "ahead", null))
        .singleElement()
        .asString()
        .startsWith("IssuedTicket has ");
    assertThat(planted("/components/schemas/IssuedTicket/properties", "ahead", "{type: string}"))
        .containsExactly("IssuedTicket.ahead is integer, described string");
    assertThat(planted("/components/schemas/CounterAnswer", "required", "[outcome, phase]"))
        .singleElement()
        .asString()
        .startsWith("CounterAnswer always has ");
    assertThat(planted("/components/schemas/BoardState/properties/phase", "enum", "[CLOSED, OPEN]"))
        .singleElement()
        .asString()
        .startsWith("BoardState.phase is string ");
  }

  private static List<String> planted(String where, String key, String yaml) throws IOException {
    OpenApi api = described();
    ObjectNode place = (ObjectNode) api.root().at(where);
    if (yaml == null) {
      assertThat(place.remove(key)).isNotNull();
    } else {
      place.set(key, new YAMLMapper().readTree(yaml));
    }
    return api.differences(program);
  }
}
