package org.anxu.server.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.RegisteredDevice;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the register of devices. */
@Command(
    name = "device",
    description = "Kiosks, displays and call pads: who may connect, and their tokens.",
    synopsisSubcommandLabel = "COMMAND")
final class DeviceCommand implements Runnable {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        commandLine(spec), "Missing: add, mark, renew, remove or list");
  }

  @Command(
      name = "add",
      description = {
        "Adds a device and prints its token, the only line on stdout.",
        "The token is shown nowhere again: put it into the file that the device reads."
      })
  int add(
      @Mixin Register register,
      @Parameters(paramLabel = "NAME", description = "1 to 32 of a-z, 0-9 and hyphen.") String name,
      @Option(
              names = "--kind",
              required = true,
              paramLabel = "KIND",
              description = "kiosk, display or pad.")
          DeviceKind kind,
      @Option(
              names = "--counter",
              paramLabel = "N",
              description = {
                "The counter that a pad works, or where a display takes ratings. A pad needs it."
              })
          @Nullable String counter,
      @Option(
              names = "--mark",
              paramLabel = "MARK",
              description = {
                "What stands on the slips that a kiosk gives while the server is away,",
                "such as K1 (A-K1-07); for a kiosk only. Each kiosk has its own, for good."
              })
          @Nullable String mark) {
    Device device = device(name, kind, counter, mark);
    if (name.equals(DeviceRegister.SERVER)) {
      return refused("The name " + name + " is the server's own; take another one.");
    }
    return register.withDevices(devices ->
        mark != null && !devices.bearerOf(mark).orElse(name).equals(name)
            ? taken(mark, devices)
            : devices
                .add(device)
                .map(token -> issued(token, name))
                .orElseGet(() ->
                    refused(
                        "A device "
                            + name
                            + " is there already. For a new token: device renew "
                            + name
                            + ". For another device take another name.")));
  }

  @Command(
      name = "mark",
      description = {
        "Gives a kiosk that was added without one its mark, such as K1, for good.",
        "Only a kiosk with a mark can give numbers while the server is away."
      })
  int mark(
      @Mixin Register register,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "MARK") String mark) {
    Device checked = device(name, DeviceKind.KIOSK, null, mark);
    return register.withDevices(devices -> {
      if (!devices.bearerOf(mark).orElse(name).equals(name)) {
        return taken(mark, devices);
      }
      if (!devices.mark(checked.name(), mark)) {
        return refused("There is no kiosk " + name + " without a mark. See: device list");
      }
      err("The slips of " + name + " bear the mark " + mark + " from now on.");
      return 0;
    });
  }

  private int taken(String mark, DeviceRegister devices) {
    return refused(
        "The mark "
            + mark
            + " belongs to "
            + devices.bearerOf(mark).orElse("another kiosk")
            + ", or did; take another one. Used are: "
            + String.join(", ", devices.marks()));
  }

  @Command(
      name = "renew",
      description = {
        "Gives a device a new token and prints it, the only line on stdout.",
        "The old token ends at once; an open connection within seconds."
      })
  int renew(@Mixin Register register, @Parameters(paramLabel = "NAME") String name) {
    return register.withDevices(devices ->
        devices.renew(name).map(token -> issued(token, name)).orElseGet(() -> unknown(name)));
  }

  @Command(
      name = "remove",
      description = "Removes a device. Its token ends at once, an open connection within seconds.")
  int remove(@Mixin Register register, @Parameters(paramLabel = "NAME") String name) {
    return register.withDevices(devices -> {
      if (!devices.remove(name)) {
        return unknown(name);
      }
      err("Removed " + name + ". " + MOSQUITTO);
      return 0;
    });
  }

  @Command(
      name = "list",
      description = {
        "Lists the devices, also removed ones.",
        "Columns: name, kind, counter, token made, last seen, removed, mark; apart by tabs."
      })
  int list(@Mixin Register register) {
    return register.withDevices(devices -> {
      devices.list().forEach(entry -> commandLine(spec).getOut().println(row(entry)));
      commandLine(spec).getOut().flush();
      return 0;
    });
  }

  private static final String MOSQUITTO =
      "With a mosquitto, write its files again (broker mosquitto-files) and have it reload them.";

  private int issued(String token, String name) {
    commandLine(spec).getOut().println(token);
    commandLine(spec).getOut().flush();
    err(
        "This is the token of "
            + name
            + ", shown once. Put it into the token file of the device, readable for its user alone. "
            + MOSQUITTO);
    return 0;
  }

  private Device device(
      String name, DeviceKind kind, @Nullable String counter, @Nullable String mark) {
    try {
      return new Device(name, kind, counter == null ? null : new CounterId(counter), mark);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(commandLine(spec), e.getMessage(), e);
    }
  }

  private int unknown(String name) {
    return refused("There is no device " + name + ". See which there are: device list");
  }

  private int refused(String reason) {
    err(reason);
    return Commands.REFUSED;
  }

  private void err(String line) {
    commandLine(spec).getErr().println(line);
    commandLine(spec).getErr().flush();
  }

  static CommandLine commandLine(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it runs a command");
    }
    return spec.commandLine();
  }

  private static String row(RegisteredDevice entry) {
    CounterId counter = entry.device().counter();
    String mark = entry.device().mark();
    return String.join(
        "\t",
        entry.device().name(),
        entry.device().kind().name().toLowerCase(Locale.ROOT),
        counter == null ? "-" : counter.value(),
        time(entry.added()),
        time(entry.seen()),
        time(entry.revoked()),
        mark == null ? "-" : mark);
  }

  static String time(@Nullable Instant instant) {
    return instant == null ? "-" : MINUTE.format(instant.atZone(ZoneId.systemDefault()));
  }
}
