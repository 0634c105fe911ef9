package org.anxu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.anxu.server.fleet.TestRegister;
import org.anxu.server.hall.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffAccountsTest {
  private static final OfficerId OFFICER = new OfficerId("1001");

  @TempDir Path temp;
  private TestRegister register;
  private StaffAccounts accounts;

  @BeforeEach
  void open() {
    register = TestRegister.open(temp.resolve("data"), InstantSource.system());
    accounts = new StaffAccounts(register.database(), register.folder(), InstantSource.system());
  }

  @AfterEach
  void close() {
    register.close();
  }

  private Path firstPassword() {
    return temp.resolve("data").resolve(StaffAccounts.FIRST_PASSWORD_FILE);
  }

  @Test
  void aRandomPasswordLetsItsAccountInAndNoOther() {
    String password = accounts.add(OFFICER, Role.CASHIER).orElseThrow();

    assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    assertThat(accounts.signIn("1001", password).orElseThrow().caller())
        .isEqualTo(new Caller.StaffCaller(OFFICER, Role.CASHIER));
    assertThat(accounts.signIn("1001", password + "x")).isEmpty();
    assertThat(accounts.signIn("1002", password)).isEmpty();
    assertThat(accounts.signIn("1001", "")).isEmpty();
    assertThat(accounts.signIn("' OR 1=1 --", password)).isEmpty();
    assertThat(accounts.signIn("1001", "x".repeat(500))).isEmpty();
    assertThat(accounts.add(OFFICER, Role.DIRECTOR)).isEmpty();
  }

  @Test
  void aNumberIsTheSameInCapitals() {
    String password = accounts.add(new OfficerId("a17"), Role.GUIDE).orElseThrow();

    assertThat(accounts.add(new OfficerId("A17"), Role.GUIDE)).isEmpty();
    assertThat(accounts.signIn("A17", password).orElseThrow().caller().number().value())
        .isEqualTo("a17");
  }

  @Test
  void theFirstStartMakesADirectorWhosePasswordIsForTheOwnerAlone() throws IOException {
    String password = accounts.ensureDirector().orElseThrow();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(firstPassword())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(firstPassword()).strip()).isEqualTo(password);
    assertThat(accounts.ensureDirector()).isEmpty();
    assertThat(accounts.list())
        .singleElement()
        .satisfies(account -> assertThat(account.role()).isEqualTo(Role.DIRECTOR));
  }

  @Test
  void theFirstPasswordsFileGoesAtTheFirstSignInAndNotBefore() {
    String password = accounts.ensureDirector().orElseThrow();

    assertThat(accounts.signIn("director", "wrong")).isEmpty();
    assertThat(firstPassword()).exists();
    assertThat(accounts.signIn("director", password)).isPresent();
    assertThat(firstPassword()).doesNotExist();
  }

  @Test
  void aNewPasswordForTheFirstDirectorTakesTheOldFileAway() {
    String old = accounts.ensureDirector().orElseThrow();

    String fresh = accounts.renew(StaffAccounts.FIRST_DIRECTOR).orElseThrow();

    assertThat(firstPassword()).doesNotExist();
    assertThat(accounts.signIn("director", old)).isEmpty();
    assertThat(accounts.signIn("director", fresh)).isPresent();
  }

  @Test
  void theLastDirectorStays() {
    accounts.ensureDirector();
    assertThat(accounts.remove(StaffAccounts.FIRST_DIRECTOR))
        .isEqualTo(StaffAccounts.Removal.LAST_DIRECTOR);

    accounts.add(new OfficerId("9001"), Role.DIRECTOR);
    assertThat(accounts.remove(StaffAccounts.FIRST_DIRECTOR))
        .isEqualTo(StaffAccounts.Removal.REMOVED);
    assertThat(firstPassword()).doesNotExist();
    assertThat(accounts.remove(new OfficerId("404"))).isEqualTo(StaffAccounts.Removal.UNKNOWN);
  }

  @Test
  void aSignInEndsWithItsPasswordOrItsAccount() {
    String password = accounts.add(OFFICER, Role.CASHIER).orElseThrow();
    StaffAccounts.SignedIn first = accounts.signIn("1001", password).orElseThrow();
    assertThat(accounts.holds(first)).isTrue();

    String fresh = accounts.renew(OFFICER).orElseThrow();
    assertThat(accounts.holds(first)).isFalse();

    StaffAccounts.SignedIn second = accounts.signIn("1001", fresh).orElseThrow();
    accounts.remove(OFFICER);
    accounts.add(OFFICER, Role.CASHIER);
    assertThat(accounts.holds(second)).isFalse();
  }

  @Test
  void anOfficerChoosesAPasswordOfTheirOwn() {
    String password = accounts.add(OFFICER, Role.CASHIER).orElseThrow();

    assertThat(accounts.change(OFFICER, "wrong", "long enough now"))
        .isEqualTo(StaffAccounts.Change.WRONG_PASSWORD);
    assertThat(accounts.change(OFFICER, password, "short"))
        .isEqualTo(StaffAccounts.Change.TOO_SHORT);
    assertThat(accounts.change(OFFICER, password, "长".repeat(30)))
        .isEqualTo(StaffAccounts.Change.TOO_LONG);
    assertThat(accounts.signIn("1001", password)).isPresent();

    assertThat(accounts.change(OFFICER, password, "我的新密码很长很长的"))
        .isEqualTo(StaffAccounts.Change.CHANGED);
    assertThat(accounts.signIn("1001", password)).isEmpty();
    assertThat(accounts.signIn("1001", "我的新密码很长很长的")).isPresent();
  }

  @Test
  void noPasswordIsInTheDatabase() throws IOException {
    String password = accounts.add(OFFICER, Role.CASHIER).orElseThrow();
    try (var files = Files.list(temp.resolve("data"))) {
      assertThat(files)
          .allSatisfy(file ->
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain(password));
    }
  }

  @Test
  void aNumberIsNoName() {
    assertThat(StaffAccounts.isNumber("1001")).isTrue();
    assertThat(StaffAccounts.isNumber("A-17")).isTrue();
    assertThat(StaffAccounts.isNumber("wangfang")).isFalse();
    assertThat(StaffAccounts.isNumber("王芳1")).isFalse();
    assertThat(StaffAccounts.isNumber("")).isFalse();
  }
}
