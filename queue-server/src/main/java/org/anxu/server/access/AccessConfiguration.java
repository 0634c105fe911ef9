package org.anxu.server.access;

import java.io.Console;
import java.time.InstantSource;
import org.anxu.server.fleet.AccessDatabase;
import org.anxu.server.fleet.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the accounts, and makes the first one. */
@Configuration
class AccessConfiguration {
  private static final Logger log = LoggerFactory.getLogger(AccessConfiguration.class);

  @Bean
  StaffAccounts staffAccounts(
      AccessDatabase database, DataFolder data, ObjectProvider<InstantSource> clock) {
    StaffAccounts accounts =
        new StaffAccounts(database, data, clock.getIfAvailable(InstantSource::system));
    accounts.ensureDirector().ifPresent(password -> announce(password, data));
    return accounts;
  }

  @Bean
  StaffAuthenticationProvider staffAuthentication(
      StaffAccounts accounts, ObjectProvider<InstantSource> clock) {
    return new StaffAuthenticationProvider(
        accounts, new SignInThrottle(clock.getIfAvailable(InstantSource::system)));
  }

  /** Only a person at a terminal is told the password; a log is told where it is. */
  private static void announce(String password, DataFolder data) {
    String where =
        data.path()
            .resolve(StaffAccounts.FIRST_PASSWORD_FILE)
            .toAbsolutePath()
            .normalize()
            .toString();
    log.info(
        "there was no director: the account '{}' was made; its password is in {}, which is removed"
            + " at its first sign-in",
        StaffAccounts.FIRST_DIRECTOR,
        where);
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      console
          .writer()
          .println(
              "营业厅主任 director: 账号 account "
                  + StaffAccounts.FIRST_DIRECTOR
                  + ", 密码 password "
                  + password);
      console.flush();
    }
  }
}
