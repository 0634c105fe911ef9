package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.anxu.server.RunningServer.Who;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A training says so wherever it is looked at, and knows no device of the hall. */
class TrainingTest {
  private static final String BANNER =
      "data-training=\"培训 · 这不是真的营业厅 · Training – not the real hall\"";

  @TempDir static Path data;
  private static RunningServer training;
  private static RunningServer hall;

  @BeforeAll
  static void start() {
    hall = RunningServer.start(data.resolve("hall"));
    training =
        RunningServer.start(
            data.resolve("training"), "--anxu.training=true", "--anxu.hall=main-training");
  }

  @AfterAll
  static void stop() {
    training.close();
    hall.close();
  }

  private static JsonNode told(RunningServer server, Who who, String path) throws Exception {
    return new JsonMapper().readTree(server.get(who, path).body());
  }

  @Test
  void pages_of_staff_and_of_customers_say_so_and_those_of_the_hall_do_not() throws Exception {
    for (String page : new String[] {"/sign-in", "/t/" + UUID.randomUUID()}) {
      assertThat(training.get(Who.NOBODY, page).body()).as(page).contains(BANNER);
      assertThat(hall.get(Who.NOBODY, page).body()).as(page).doesNotContain("data-training");
    }
  }

  @Test
  void kiosks_and_displays_are_told() throws Exception {
    assertThat(told(training, Who.KIOSK, "/api/v1/catalogue").path("training").asBoolean())
        .isTrue();
    assertThat(told(training, Who.DISPLAY, "/api/v1/board").path("training").asBoolean()).isTrue();
    assertThat(told(hall, Who.KIOSK, "/api/v1/catalogue").path("training").asBoolean(false))
        .isFalse();
    assertThat(told(hall, Who.DISPLAY, "/api/v1/board").path("training").asBoolean(false))
        .isFalse();
  }

  @Test
  void a_device_of_the_hall_is_a_stranger_in_a_training_and_the_other_way_round() throws Exception {
    assertStranger(hall, training);
    assertStranger(training, hall);
  }

  private static void assertStranger(RunningServer from, RunningServer to) throws Exception {
    String name = "kiosk-" + UUID.randomUUID().toString().substring(0, 8);
    String token =
        from.context
            .getBean(DeviceRegister.class)
            .add(new Device(name, DeviceKind.KIOSK, null))
            .orElseThrow();
    assertThat(from.context.getBean(DeviceRegister.class).authenticate(token)).isPresent();
    // What HTTP and the broker ask when a device shows its token.
    assertThat(to.context.getBean(DeviceRegister.class).authenticate(token)).isEmpty();
    assertThat(to.credentials.get(Who.KIOSK)).isNotEqualTo(from.credentials.get(Who.KIOSK));
    to.credentials.put(Who.WRONG_TOKEN, RunningServer.bearer(token));
    assertThat(to.ask(Who.WRONG_TOKEN, "POST", "/api/v1/tickets", Addresses.issue()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_training_has_topics_of_its_own() {
    assertThatThrownBy(() -> RunningServer.start(data.resolve("other"), "--anxu.training=true"))
        .hasMessageContaining("anxu.hall must end in -training");
    assertThatThrownBy(
            () -> RunningServer.start(data.resolve("other"), "--anxu.hall=main-training"))
        .hasMessageContaining("must not without");
  }
}
