package org.anxu.acceptance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.bench.devices.SimulatedDevices;

/** A queue server and one kiosk as processes, with a printer and a scanner on lines of ours. */
record KioskHall(ServerProcess server, HallProgram kiosk, int port, SimulatedDevices devices)
    implements AutoCloseable {
  /** Starts everything under a folder and waits for it; the hall is open. */
  static KioskHall start(Path folder, List<String> more) throws IOException, InterruptedException {
    Path data = folder.resolve("server");
    String token = ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    Path tokenFile = Files.writeString(folder.resolve("kiosk-1.token"), token);
    SimulatedDevices devices = new SimulatedDevices(folder, InstantSource.system());
    devices.start();
    ServerProcess server = ServerProcess.start(data, List.of(), List.of());
    int port = HallProgram.freePort();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--anxu.kiosk.server=http://127.0.0.1:" + server.port,
                "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + server.mqttPort,
                "--anxu.kiosk.token-file=" + tokenFile,
                "--anxu.kiosk.data=" + Files.createDirectories(folder.resolve("kiosk")),
                "--anxu.kiosk.printer.path=" + devices.printerPath(),
                "--anxu.kiosk.scanner.path=" + devices.scannerPath()));
    arguments.addAll(more);
    HallProgram kiosk =
        HallProgram.start(
            "kiosk-app",
            List.of(),
            arguments,
            folder.resolve("kiosk.log"),
            URI.create("http://127.0.0.1:" + port + "/"));
    return new KioskHall(server, kiosk, port, devices);
  }

  @Override
  public void close() throws IOException {
    kiosk.close();
    server.close();
    devices.close();
  }
}
