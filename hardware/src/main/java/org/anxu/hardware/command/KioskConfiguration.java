package org.anxu.hardware.command;

import java.util.List;
import java.util.Optional;
import org.anxu.hardware.command.FoundDevice.Kind;

/** The part of a kiosk's configuration that names its devices. */
final class KioskConfiguration {
  private final Words words;

  KioskConfiguration(Words words) {
    this.words = words;
  }

  /** For what was found: the first of each use; what is not known is left for the technician. */
  String of(List<FoundDevice> devices) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# ").append(words.say("configuration.title")).append('\n');
    yaml.append("anxu:\n  kiosk:\n");
    Optional<FoundDevice> printer = first(devices, "printer");
    yaml.append("    printer:\n");
    yaml.append(path(printer));
    Optional<FoundDevice> scanner = first(devices, "scanner");
    yaml.append("    scanner:\n");
    yaml.append(path(scanner));
    List<FoundDevice> unknown =
        devices.stream()
            .filter(each -> each.kind() == Kind.SERIAL)
            .filter(each -> !each.use().equals("printer") && !each.use().equals("scanner"))
            .toList();
    if (!unknown.isEmpty()) {
      yaml.append("# ").append(words.say("configuration.unknown")).append('\n');
      unknown.forEach(each ->
          yaml.append("#   ").append(each.name()).append("  ").append(each.maker()).append('\n'));
    }
    return yaml.toString();
  }

  private String path(Optional<FoundDevice> device) {
    return device
        .map(each -> "      path: \"" + each.name() + "\"\n")
        .orElseGet(() -> "      # " + words.say("configuration.none") + "\n      path: \"\"\n");
  }

  private static Optional<FoundDevice> first(List<FoundDevice> devices, String use) {
    return devices.stream()
        .filter(each -> each.kind() == Kind.SERIAL || each.kind() == Kind.USB_PRINTER)
        .filter(each -> each.use().equals(use))
        .findFirst();
  }
}
