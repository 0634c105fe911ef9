package org.anxu.hardware.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxu.hardware.command.Check.Mark;
import org.anxu.hardware.command.FoundDevice.Access;
import org.anxu.hardware.command.FoundDevice.Kind;
import org.anxu.hardware.port.SerialLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what keeps devices from working. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "What keeps devices from working on this machine, and what to do.")
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--probe",
      description = {
        "also ask each free serial line at the usual speeds whether a printer answers;",
        "other devices get three bytes that they do not expect"
      })
  private boolean probe;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Machine machine;
  private final Words words = new Words();

  DoctorCommand() {
    this(new Machine());
  }

  DoctorCommand(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Doctor doctor =
        new Doctor(
            machine,
            Path.of(System.getProperty("java.io.tmpdir")),
            SerialLibrary::problem,
            System.getProperty("user.name"),
            words);
    List<Check> checks = doctor.look();
    checks.forEach(each -> {
      out.println(each.mark().sign() + " " + each.text());
      if (!each.remedy().isEmpty()) {
        out.println("    → " + each.remedy());
      }
    });
    if (probe) {
      for (FoundDevice each : machine.devices()) {
        if (each.kind() == Kind.SERIAL
            && each.access() == Access.OPEN
            && machine.holders(each.node()).isEmpty()) {
          out.println(asked(each));
        }
        out.flush();
      }
    }
    long bad = checks.stream().filter(each -> each.mark() == Mark.BAD).count();
    out.println(bad == 0 ? words.say("doctor.well") : words.say("doctor.ill", bad));
    out.flush();
    return bad == 0 ? 0 : 1;
  }

  private String asked(FoundDevice line) throws InterruptedException {
    return PrinterProbe.speedOf(line.name())
        .map(baud -> Mark.GOOD.sign() + " " + words.say("probe.printer", line.name(), baud))
        .orElseGet(() -> Mark.LOOK.sign() + " " + words.say("probe.nobody", line.name()));
  }
}
