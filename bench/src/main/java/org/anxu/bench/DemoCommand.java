package org.anxu.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.anxu.bench.billing.DemoBilling;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.bench.page.BenchPage;
import org.anxu.hardware.voice.InstalledProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the whole hall with simulated devices, and ends it with Ctrl-C. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts the whole hall with simulated devices on this machine; Ctrl-C ends it.")
final class DemoCommand implements Callable<Integer> {
  private static final Map<String, String> VOICE_PACKAGES =
      new TreeMap<>(Map.of("espeak-ng", "espeak-ng", "aplay", "alsa-utils"));

  @Option(
      names = "--data",
      description = "where data, logs and secrets go (default: demo-data, or training-data)")
  private @Nullable Path data;

  @Option(
      names = "--training",
      description = "the same hall for training staff: nothing in it can be taken for real")
  private boolean training;

  @Option(names = "--apps", hidden = true, description = "the folder with the built modules")
  private Path apps = Path.of(".");

  @Option(names = "--crowd", description = "lets simulated customers and officers come and go")
  private boolean crowd;

  @Mixin private DemoPorts ports = new DemoPorts();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> taken = ports.taken();
    if (!taken.isEmpty()) {
      taken.forEach(err::println);
      return 1;
    }
    Path wanted = data == null ? Path.of(training ? "training-data" : "demo-data") : data;
    Path folder = Files.createDirectories(wanted).toRealPath();
    out.println("Data 数据: " + folder);
    try (SimulatedDevices devices = new SimulatedDevices(folder, InstantSource.system());
        DemoHall hall = new DemoHall(apps, folder, ports, training)) {
      // Ctrl-C runs the hook while this thread still waits: ending twice does no harm.
      Thread end =
          Thread.ofPlatform()
              .unstarted(() -> {
                hall.close();
                devices.pullPlugs();
              });
      Runtime.getRuntime().addShutdownHook(end);
      devices.start();
      DemoSecrets secrets = new DemoSecrets(folder, hall.jar("queue-server"), hall.serverData());
      String key = Files.readString(secrets.billingKey()).strip();
      try (BenchPage page = new BenchPage(devices, ports.bench);
          DemoBilling billing = new DemoBilling(ports.billing, key)) {
        page.start();
        billing.start();
        return run(hall, devices, secrets, out, err);
      }
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private int run(
      DemoHall hall,
      SimulatedDevices devices,
      DemoSecrets secrets,
      PrintWriter out,
      PrintWriter err)
      throws IOException, InterruptedException {
    String cashier = secrets.staff("1001", "cashier");
    String guide = secrets.staff("1004", "guide");
    hall.start(secrets, devices.printerPath(), devices.scannerPath(), devices.counter());
    DemoCrowd simulated = crowd ? DemoCrowd.start(secrets, ports) : null;
    if (training) {
      out.println("TRAINING 培训: nothing here is real 这里的一切都不是真的");
    }
    out.println(welcome(cashier, guide, hall.serverData()));
    voiceLack().ifPresent(out::println);
    out.flush();
    Program gone = hall.firstEnded().join();
    if (simulated != null) {
      simulated.close();
    }
    if (hall.ending()) {
      return 0;
    }
    err.println(gone.name() + " has ended by itself:\n" + gone.lastLines());
    return 1;
  }

  /** What the hall's voice lacks to be heard, and how to get it. */
  private static Optional<String> voiceLack() {
    List<String> lacking =
        VOICE_PACKAGES.entrySet().stream()
            .filter(each -> !InstalledProgram.isThere(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Calls are shown, not spoken 只显示字幕,不播报语音: sudo apt-get install "
                + String.join(" ", lacking));
  }

  private String welcome(String cashier, String guide, Path serverData) {
    Path director = serverData.resolve("director-password.txt");
    String directorPassword =
        Files.exists(director)
            ? "password in " + director
            : "its password was changed at the first sign-in";
    return """

    ready 就绪

    Kiosk 自助取号机        http://127.0.0.1:%d/
        choose a category and take a number 选择业务并取号
        maintenance: hold the hall's name for 3 s 维护:按住营业厅名称三秒, PIN in secrets/kiosk-1.pin
    Devices 模拟设备        http://127.0.0.1:%d/
        see the slip, scan a bill, open the cover 看号票、扫账单、开机盖
        the sign, call pad and lamps of counter 1 一号窗口的屏、呼叫器和指示灯
    Officer 窗口工作台      http://127.0.0.1:%d/
        sign in as 1001 with %s, choose counter 1, press "叫下一位"
    Guide 引导员            http://127.0.0.1:%d/floor
        sign in as 1004 with %s: care lane, reinstatement, pauses 关爱优先、恢复过号、暂停
    Director 营业厅主任     http://127.0.0.1:%d/day
        sign in as director (%s)
    Hall screen 大厅屏幕    http://127.0.0.1:%d/
    Counter 1 窗口屏        http://127.0.0.1:%d/

    Ctrl-C ends everything 按 Ctrl-C 结束。
    """
        .formatted(
            ports.kiosk,
            ports.bench,
            ports.server,
            cashier,
            ports.server,
            guide,
            ports.server,
            directorPassword,
            ports.hallScreen,
            ports.display);
  }
}
