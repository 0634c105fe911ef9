package org.anxu.server.cli;

import org.anxu.server.access.Role;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.hall.OfficerId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the accounts of staff. */
@Command(
    name = "staff",
    description = "Members of staff who may sign in, by number, never by name.",
    synopsisSubcommandLabel = "COMMAND")
final class StaffCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(commandLine(), "Missing: add, renew, remove or list");
  }

  @Command(
      name = "add",
      description = {
        "Adds an account and prints its random password, the only line on stdout.",
        "Hand it over and have it changed after the first sign-in."
      })
  int add(
      @Mixin Register register,
      @Parameters(
              paramLabel = "NUMBER",
              description = "The staff number: letters, digits, hyphens, at least one digit.")
          String number,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "cashier (收费员), installer (报装员), guide (引导员) or director (营业厅主任).")
          Role role) {
    if (!StaffAccounts.isNumber(number)) {
      throw new CommandLine.ParameterException(
          commandLine(),
          "A staff number is 1 to 32 letters, digits and hyphens with at least one digit, never a"
              + " name: '"
              + number
              + "' is none.");
    }
    return register.withStaff(accounts ->
        accounts
            .add(new OfficerId(number), role)
            .map(password -> issued(password, number))
            .orElseGet(() ->
                refused(
                    "An account "
                        + number
                        + " is there already. For a new password: staff"
                        + " renew "
                        + number)));
  }

  @Command(
      name = "renew",
      description = {
        "Gives an account a new random password and prints it, the only line on stdout.",
        "The old password and open sessions end at once."
      })
  int renew(@Mixin Register register, @Parameters(paramLabel = "NUMBER") String number) {
    return register.withStaff(accounts ->
        accounts
            .renew(officer(number))
            .map(password -> issued(password, number))
            .orElseGet(() -> unknown(number)));
  }

  @Command(name = "remove", description = "Removes an account; its sessions end at once.")
  int remove(@Mixin Register register, @Parameters(paramLabel = "NUMBER") String number) {
    return register.withStaff(accounts ->
        switch (accounts.remove(officer(number))) {
          case REMOVED -> {
            err("Removed " + number + ".");
            yield 0;
          }
          case UNKNOWN -> unknown(number);
          case LAST_DIRECTOR ->
              refused(
                  number
                      + " is the only director. Add another first: staff add NUMBER --role"
                      + " director");
        });
  }

  @Command(
      name = "list",
      description = {"Lists the accounts.", "Columns: number, role, password set; apart by tabs."})
  int list(@Mixin Register register) {
    return register.withStaff(accounts -> {
      accounts
          .list()
          .forEach(account ->
              commandLine()
                  .getOut()
                  .println(
                      account.number()
                          + "\t"
                          + account.role().word()
                          + "\t"
                          + DeviceCommand.time(account.changed())));
      commandLine().getOut().flush();
      return 0;
    });
  }

  private OfficerId officer(String number) {
    try {
      return new OfficerId(number);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(commandLine(), e.getMessage(), e);
    }
  }

  private int issued(String password, String number) {
    commandLine().getOut().println(password);
    commandLine().getOut().flush();
    err("This is the password of " + number + ", shown once. Hand it over unseen by others.");
    return 0;
  }

  private int unknown(String number) {
    return refused("There is no account " + number + ". See which there are: staff list");
  }

  private int refused(String reason) {
    err(reason);
    return Commands.REFUSED;
  }

  private void err(String line) {
    commandLine().getErr().println(line);
    commandLine().getErr().flush();
  }

  private CommandLine commandLine() {
    return DeviceCommand.commandLine(spec);
  }
}
