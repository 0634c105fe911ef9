package org.anxu.acceptance.bench;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxu.acceptance.HallProgram;

/**
 * What a kiosk keeps once garbage is collected on both sides.
 *
 * @param resident VmRSS of the program, in bytes
 * @param heap used of the program's heap, in bytes
 * @param page used of the page's JavaScript heap, in bytes
 * @param nodes of the page's documents
 * @param listeners of the page's events
 */
record KioskMemory(double resident, double heap, double page, double nodes, double listeners) {
  /** Reads it from a program and its page. */
  static final class Reader {
    /** A generation of the serial collector, as {@code jcmd GC.heap_info} tells of it. */
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final HallProgram program;
    private final CDPSession session;

    Reader(HallProgram program, Page page) {
      this.program = program;
      this.session = page.context().newCDPSession(page);
      session.send("Performance.enable");
    }

    KioskMemory read() throws IOException, InterruptedException {
      session.send("HeapProfiler.collectGarbage");
      Map<String, Double> page = new HashMap<>();
      for (JsonElement each : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
        page.put(
            each.getAsJsonObject().get("name").getAsString(),
            each.getAsJsonObject().get("value").getAsDouble());
      }
      jcmd("GC.run");
      return new KioskMemory(
          program.residentBytes(),
          used(jcmd("GC.heap_info")),
          page.getOrDefault("JSHeapUsedSize", Double.NaN),
          page.getOrDefault("Nodes", Double.NaN),
          page.getOrDefault("JSEventListeners", Double.NaN));
    }

    private static double used(String heap) throws IOException {
      Matcher found = USED.matcher(heap);
      double bytes = 0;
      while (found.find()) {
        bytes += 1024 * Double.parseDouble(found.group(1));
      }
      if (bytes == 0) {
        throw new IOException("jcmd told nothing of the heap:\n" + heap);
      }
      return bytes;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Process process =
          new ProcessBuilder(jcmd, Long.toString(program.pid()), command)
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(command + " was not done:\n" + said);
      }
      return said;
    }
  }
}
