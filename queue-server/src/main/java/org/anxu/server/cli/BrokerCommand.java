package org.anxu.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.anxu.protocol.Topics;
import org.anxu.server.broker.MosquittoFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets up a broker beside the server. */
@Command(
    name = "broker",
    description = "A separate MQTT broker instead of the embedded one.",
    synopsisSubcommandLabel = "COMMAND")
final class BrokerCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        DeviceCommand.commandLine(spec), "Missing: mosquitto-files");
  }

  @Command(
      name = "mosquitto-files",
      description = {
        "Writes passwd, acl and anxu.conf for a mosquitto from the register of devices.",
        "Run it again after each change of the register, then have mosquitto reload (SIGHUP).",
        "The server's own login goes to broker-token in the data folder."
      })
  int mosquittoFiles(
      @Mixin Register register,
      @Parameters(paramLabel = "DIR", description = "Where to; made if missing.") Path folder,
      @Option(
              names = "--host",
              defaultValue = "127.0.0.1",
              description = "Where mosquitto listens. Default: ${DEFAULT-VALUE}")
          String host,
      @Option(names = "--port", defaultValue = "1883", description = "Default: ${DEFAULT-VALUE}")
          int port,
      @Option(
              names = "--hall",
              defaultValue = "${env:ANXU_HALL:-main}",
              description = "The hall's id, the server's key anxu.hall. Default: ${DEFAULT-VALUE}")
          String hall) {
    Topics topics = topics(hall);
    return register.withDevices((data, devices) -> {
      boolean shared = new MosquittoFiles(data, devices, topics).write(folder, host, port);
      PrintWriter err = DeviceCommand.commandLine(spec).getErr();
      err.println(
          "Written: passwd, acl and anxu.conf in "
              + folder.toAbsolutePath().normalize()
              + ". A mosquitto that runs must reload them: systemctl reload mosquitto");
      if (!shared) {
        err.println(
            "They are for their owner alone. If mosquitto runs as another user, as root: chgrp "
                + MosquittoFiles.GROUP
                + " and chmod 640 on these files.");
      }
      err.flush();
      return 0;
    });
  }

  private Topics topics(String hall) {
    try {
      return new Topics(hall);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(DeviceCommand.commandLine(spec), e.getMessage(), e);
    }
  }
}
