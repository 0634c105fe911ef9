package org.anxu.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.anxu.server.hall.CounterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceRegisterTest {
  private static final Device KIOSK = new Device("kiosk-1", DeviceKind.KIOSK, null);

  @TempDir Path temp;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final InstantSource clock = () -> now;
  private TestRegister register;

  @BeforeEach
  void open() {
    register = TestRegister.open(temp.resolve("data"), clock);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void aTokenOpensForItsDeviceOnly() {
    String token = register.devices().add(KIOSK).orElseThrow();

    assertThat(token).matches("kiosk-1\\.[A-Za-z0-9_-]{43}");
    assertThat(register.devices().authenticate(token))
        .hasValueSatisfying(grant -> assertThat(grant.device()).isEqualTo(KIOSK));
    assertThat(register.devices().authenticate(token.replace("kiosk-1", "kiosk-2"))).isEmpty();
    assertThat(register.devices().authenticate(token + "x")).isEmpty();
    assertThat(register.devices().authenticate(token.substring(0, token.length() - 1))).isEmpty();
    assertThat(register.devices().authenticate("")).isEmpty();
    assertThat(register.devices().authenticate("kiosk-1")).isEmpty();
    assertThat(register.devices().authenticate("kiosk-1.")).isEmpty();
  }

  @Test
  void aPadKeepsItsCounter() {
    Device pad = new Device("pad-3", DeviceKind.PAD, new CounterId("3"));
    String token = register.devices().add(pad).orElseThrow();

    assertThat(register.devices().authenticate(token).orElseThrow().device()).isEqualTo(pad);
  }

  @Test
  void aKiosksMarkIsItsOwnForGood() {
    Device marked = new Device("kiosk-1", DeviceKind.KIOSK, null, "K1");
    String token = register.devices().add(marked).orElseThrow();
    assertThat(register.devices().add(new Device("kiosk-2", DeviceKind.KIOSK, null))).isPresent();

    assertThat(register.devices().authenticate(token).orElseThrow().device()).isEqualTo(marked);
    assertThat(register.devices().mark("kiosk-1", "K9")).as("it has one").isFalse();
    assertThat(register.devices().mark("kiosk-2", "K2")).isTrue();
    register.devices().remove("kiosk-1");
    assertThat(register.devices().bearerOf("K1")).as("its slips are about").contains("kiosk-1");
    assertThat(register.devices().marks()).containsExactly("K1", "K2");
    assertThat(register.devices().add(KIOSK)).isPresent();
    assertThat(register.devices().bearerOf("K1")).contains("kiosk-1");
    assertThatThrownBy(
            () -> register.devices().add(new Device("kiosk-3", DeviceKind.KIOSK, null, "K1")))
        .isInstanceOf(AccessUnavailable.class);
  }

  @Test
  void aFileFromBeforeKiosksHadMarksIsOpened() throws Exception {
    Path old = Files.createDirectories(temp.resolve("old"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + old.resolve("access.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE device (name TEXT PRIMARY KEY, kind TEXT NOT NULL, counter TEXT, hash TEXT"
              + " NOT NULL, added INTEGER NOT NULL, seen INTEGER, revoked INTEGER) WITHOUT ROWID");
      statement.execute("INSERT INTO device VALUES ('kiosk-7', 'KIOSK', NULL, 'h', 1, NULL, NULL)");
    }
    try (TestRegister opened = TestRegister.open(old, clock)) {
      assertThat(opened.devices().list())
          .extracting(RegisteredDevice::device)
          .containsExactly(new Device("kiosk-7", DeviceKind.KIOSK, null));
      assertThat(opened.devices().mark("kiosk-7", "K7")).isTrue();
    }
    try (TestRegister again = TestRegister.open(old, clock)) {
      assertThat(again.devices().marks()).containsExactly("K7");
    }
  }

  @Test
  void aNameInUseIsRefusedAndItsTokenStays() {
    String token = register.devices().add(KIOSK).orElseThrow();

    assertThat(register.devices().add(KIOSK)).isEmpty();
    assertThat(register.devices().authenticate(token)).isPresent();
  }

  @Test
  void theServersOwnNameIsNoDevices() {
    assertThat(register.devices().add(new Device("queue-server", DeviceKind.KIOSK, null)))
        .isEmpty();
  }

  @Test
  void aRenewedTokenReplacesTheOldOneAtOnce() {
    String old = register.devices().add(KIOSK).orElseThrow();
    Grant before = register.devices().authenticate(old).orElseThrow();

    String fresh = register.devices().renew("kiosk-1").orElseThrow();

    assertThat(register.devices().authenticate(old)).isEmpty();
    assertThat(register.devices().holds(before)).isFalse();
    Grant after = register.devices().authenticate(fresh).orElseThrow();
    assertThat(register.devices().holds(after)).isTrue();
    assertThat(register.devices().renew("nobody")).isEmpty();
  }

  @Test
  void aRemovedDeviceIsOutAtOnceAndItsNameMayBeUsedAgain() {
    String old = register.devices().add(KIOSK).orElseThrow();

    assertThat(register.devices().remove("kiosk-1")).isTrue();

    assertThat(register.devices().authenticate(old)).isEmpty();
    assertThat(register.devices().remove("kiosk-1")).isFalse();
    assertThat(register.devices().renew("kiosk-1")).isEmpty();
    assertThat(register.devices().grants()).isEmpty();
    assertThat(register.devices().list())
        .singleElement()
        .satisfies(entry -> assertThat(entry.revoked()).isEqualTo(now));
    String fresh = register.devices().add(KIOSK).orElseThrow();
    assertThat(register.devices().authenticate(fresh)).isPresent();
    assertThat(register.devices().authenticate(old)).isEmpty();
  }

  @Test
  void aChangeByAnotherProgramHoldsAtTheNextQuestion() {
    try (TestRegister command = TestRegister.open(temp.resolve("data"), clock)) {
      String token = command.add("kiosk-1", DeviceKind.KIOSK);
      assertThat(register.devices().authenticate(token)).isPresent();
      command.devices().remove("kiosk-1");
      assertThat(register.devices().authenticate(token)).isEmpty();
    }
  }

  @Test
  void whenADeviceWasSeenIsNotedByTheMinute() {
    String token = register.devices().add(KIOSK).orElseThrow();
    assertThat(register.devices().list().getFirst().seen()).isNull();

    Instant first = now;
    register.devices().authenticate(token);
    now = first.plusSeconds(30);
    register.devices().authenticate(token);
    assertThat(register.devices().list().getFirst().seen()).isEqualTo(first);

    now = first.plus(Duration.ofMinutes(2));
    register.devices().authenticate(token);
    assertThat(register.devices().list().getFirst().seen()).isEqualTo(now);
  }

  @Test
  void noTokenIsOnTheDiskAndTheFilesAreTheOwnersAlone() throws IOException {
    String secret = register.devices().add(KIOSK).orElseThrow().substring("kiosk-1.".length());

    Path data = temp.resolve("data");
    assertThat(mode(data)).isEqualTo("rwx------");
    try (var files = Files.list(data)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> {
            assertThat(mode(file)).isEqualTo("rw-------");
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
          });
    }
  }

  @Test
  void aLockedRegisterIsToldInWords() throws Exception {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("data/access.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> register.devices().add(KIOSK))
          .isInstanceOf(AccessUnavailable.class)
          .hasMessageContaining("access.db is busy");
    }
  }

  @Test
  void aFolderThatIsAFileIsToldInWords() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> DataFolder.prepare(file))
        .isInstanceOfSatisfying(
            AccessUnavailable.class,
            e -> {
              assertThat(e)
                  .hasMessageContaining(file.toString())
                  .hasMessageContaining("is not a folder");
              assertThat(e.remedy()).contains("--data").contains("anxu.data");
            });
  }

  @Test
  void aFileThatIsNoDatabaseIsToldInWords() throws IOException {
    Path data = Files.createDirectory(temp.resolve("other"));
    Files.writeString(data.resolve("access.db"), "this is no database, only text".repeat(50));
    assertThatThrownBy(() -> TestRegister.open(data, clock))
        .isInstanceOf(AccessUnavailable.class)
        .hasMessageContaining("access.db cannot be used");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
