package org.anxu.display;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.DisplaySettings.WrongSetting;

/** Starts the display of one screen. */
public final class CounterDisplay {
  private static final int WRONG_SETTING = 2;
  private static final int PORT_TAKEN = 3;

  private CounterDisplay() {}

  /** Starts; see {@code --help}. */
  public static void main(String[] args) {
    // Read by the JDK's server when it is first used: without it an answer waits 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int status = run(List.of(args), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.isEmpty() && arguments.getFirst().equals(PackCheck.COMMAND)) {
      return PackCheck.run(arguments.subList(1, arguments.size()), out, err);
    }
    if (arguments.contains("--help")) {
      out.print(DisplaySettings.HELP);
      return 0;
    }
    DisplaySettings settings;
    try {
      settings = DisplaySettings.of(arguments);
    } catch (WrongSetting e) {
      err.println(e.getMessage());
      return WRONG_SETTING;
    }
    try {
      start(settings, out);
      return 0;
    } catch (BindException e) {
      err.printf(
          "port %d on %s cannot be used (%s); choose another with --port%n",
          settings.port(), settings.bind(), e.getMessage());
      return PORT_TAKEN;
    } catch (IOException e) {
      err.println("cannot start: " + e.getMessage());
      return PORT_TAKEN;
    }
  }

  private static void start(DisplaySettings settings, PrintStream out) throws IOException {
    // This thread keeps the program going when there is no page: never a daemon, whoever begins it.
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon(false).name("moments").factory());
    String version = CounterDisplay.class.getPackage().getImplementationVersion();
    var app =
        new DisplayApp(settings, version == null ? "dev" : version, InstantSource.system(), ticks);
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "goodbye"));
    app.start();
    if (settings.page()) {
      out.printf(
          "%s shows its page at http://%s:%d/%n", settings.name(), settings.bind(), app.port());
    } else {
      out.printf("%s drives its sign or voice and has no page%n", settings.name());
    }
  }
}
