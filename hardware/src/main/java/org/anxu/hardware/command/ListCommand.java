package org.anxu.hardware.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxu.hardware.command.FoundDevice.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is plugged in. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "What is plugged in where, by names that stay.")
final class ListCommand implements Callable<Integer> {
  @Option(
      names = "--configuration",
      description = "print a ready configuration of a kiosk for what was found")
  private boolean configuration;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Machine machine;
  private final Words words = new Words();

  ListCommand() {
    this(new Machine());
  }

  ListCommand(Machine machine) {
    this.machine = machine;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<FoundDevice> devices = machine.devices();
    if (configuration) {
      out.print(new KioskConfiguration(words).of(devices));
    } else if (devices.isEmpty()) {
      out.println(words.say("list.nothing"));
    } else {
      TextTable table =
          TextTable.forColumns(
              spec.commandLine().getColorScheme(),
              new Column(12, 0, Overflow.TRUNCATE),
              new Column(62, 2, Overflow.SPAN),
              new Column(34, 2, Overflow.SPAN),
              new Column(20, 2, Overflow.SPAN));
      devices.forEach(each ->
          table.addRowValues(
              words.say("kind." + each.kind()),
              each.name().toString(),
              (each.maker() + " " + use(each)).strip(),
              each.access() == Access.OPEN ? "" : words.say("list.not-permitted", each.group())));
      out.print(table.toString(new StringBuilder()));
      out.println(words.say("list.next"));
    }
    out.flush();
    return 0;
  }

  private String use(FoundDevice device) {
    return device.use().isEmpty() ? "" : "(" + words.say("use." + device.use()) + ")";
  }
}
