package org.anxu.acceptance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Everything that is measured, one after another, with the defaults of each. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description = "Measures everything, as docs/benchmarks.md shows it.")
final class AllBenches extends Measurement {
  @Override
  List<Report> measure(Path folder) throws IOException, InterruptedException {
    List<Report> reports = new ArrayList<>();
    for (Measurement each :
        List.of(
            new LatencyBench(),
            new MorningBench(),
            new DisplaysBench(),
            new MemoryBench(),
            new HttpBench(),
            new JournalBench(),
            new CameraBench(),
            new DevicesBench(),
            new PhonesBench(),
            new KioskBench())) {
      reports.addAll(each.measure(folder));
    }
    return reports;
  }
}
