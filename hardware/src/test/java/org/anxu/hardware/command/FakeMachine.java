package org.anxu.hardware.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The folders dev, sys and proc of a machine that is built up piece by piece. */
final class FakeMachine {
  final Path root;
  private final Set<String> forbidden = new HashSet<>();

  FakeMachine(Path folder) throws IOException {
    root = folder.toRealPath();
  }

  Machine machine() {
    return new Machine(root, node -> !forbidden.contains(String.valueOf(node.getFileName())));
  }

  /** A serial line at a USB plug, with the numbers it gives itself and a name that stays. */
  FakeMachine usbLine(String node, String vendor, String product, String byId) throws IOException {
    Path usb = usb("sys/class/tty", node, vendor, product);
    file("sys/devices/usb-" + node + "/" + usb.getFileName() + "/tty", "");
    if (!byId.isEmpty()) {
      link("dev/serial/by-id/" + byId, root.resolve("dev").resolve(node));
    }
    return this;
  }

  FakeMachine usbPrinter(String node, String vendor, String product) throws IOException {
    file("dev/usb/" + node, "");
    Path folder = root.resolve("sys/devices/usb-" + node);
    fact(folder, vendor, product);
    link(
        "sys/class/usbmisc/" + node + "/device",
        Files.createDirectories(folder.resolve("1-1:1.0")));
    onBus(node);
    return this;
  }

  /** A printer at the bus, with or without a device file. */
  FakeMachine onBus(String name) throws IOException {
    return file("sys/bus/usb/devices/" + name + ":1.0/bInterfaceClass", "07\n");
  }

  /** A USB device says its maker and name. */
  FakeMachine says(String node, String maker, String product) throws IOException {
    file("sys/devices/usb-" + node + "/manufacturer", maker);
    return file("sys/devices/usb-" + node + "/product", product);
  }

  FakeMachine forbid(String node) {
    forbidden.add(node);
    return this;
  }

  FakeMachine file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private Path usb(String sysClass, String node, String vendor, String product) throws IOException {
    file("dev/" + node, "");
    Path folder = root.resolve("sys/devices/usb-" + node);
    fact(folder, vendor, product);
    Path part = Files.createDirectories(folder.resolve("1-1:1.0"));
    link(sysClass + "/" + node + "/device", part);
    return part;
  }

  private void fact(Path folder, String vendor, String product) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("idVendor"), vendor + "\n");
    Files.writeString(folder.resolve("idProduct"), product + "\n");
  }

  private void link(String path, Path target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }
}
