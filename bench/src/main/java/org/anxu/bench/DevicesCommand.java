package org.anxu.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.bench.page.BenchPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulated devices alone, for a kiosk started by hand. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    description = "Runs simulated devices with their page until it is ended.")
final class DevicesCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      description = "where the device files go, in its folder dev (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("demo-data");

  @Option(names = "--port", description = "of the page (default: ${DEFAULT-VALUE})")
  private int port = 8084;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Path folder = Files.createDirectories(data).toRealPath();
      try (SimulatedDevices devices = new SimulatedDevices(folder, InstantSource.system());
          BenchPage page = new BenchPage(devices, port)) {
        devices.start();
        page.start();
        // Ctrl-C leaves no dead names behind.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(devices::pullPlugs));
        out.println("printer " + devices.printerPath());
        out.println("scanner " + devices.scannerPath());
        for (String device : new String[] {"sign", "modbus-sign", "pad", "contacts"}) {
          out.println(device + " " + devices.counter().path(device));
        }
        out.println("page    http://127.0.0.1:" + page.port() + "/");
        out.flush();
        new CountDownLatch(1).await();
        return 0;
      }
    } catch (BindException _) {
      err.println("Port " + port + " is taken by another program; choose another with --port.");
      return 1;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
