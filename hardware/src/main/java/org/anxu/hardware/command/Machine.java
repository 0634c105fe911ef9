package org.anxu.hardware.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.anxu.hardware.command.FoundDevice.Access;
import org.anxu.hardware.command.FoundDevice.Kind;
import org.anxu.hardware.command.KnownDevices.Known;

/** What Linux tells of this machine's devices in its folders dev, sys and proc. */
final class Machine {
  /** From a device's folder up to the USB device it belongs to, hubs between not counted. */
  private static final int LEVELS = 6;

  private final Path root;
  private final Predicate<Path> usable;
  private final KnownDevices known = new KnownDevices();

  /** This machine. */
  Machine() {
    this(Path.of("/"), node -> Files.isReadable(node) && Files.isWritable(node));
  }

  /** A machine with those folders under a root, and with this answer to who may use a node. */
  Machine(Path root, Predicate<Path> usable) {
    this.root = root;
    this.usable = usable;
  }

  /** Everything that could be a device of ours, serial lines first. */
  List<FoundDevice> devices() {
    List<FoundDevice> found = new ArrayList<>();
    Map<Path, Path> stable = links("dev/serial/by-id");
    for (Path node : entries("dev", "tty{USB,ACM,AMA,S}[0-9]*")) {
      if (isLine(node)) {
        found.add(device(Kind.SERIAL, node, stable.getOrDefault(real(node), node), "tty"));
      }
    }
    entries("dev/usb", "lp[0-9]*")
        .forEach(node -> found.add(device(Kind.USB_PRINTER, node, node, "usbmisc")));
    links("dev/input/by-id").entrySet().stream()
        .filter(link -> link.getValue().toString().endsWith("-event-kbd"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(link -> found.add(device(Kind.KEYBOARD, link.getKey(), link.getValue(), "input")));
    entries("dev", "video[0-9]*")
        .forEach(node -> found.add(device(Kind.CAMERA, node, node, "video4linux")));
    entries("dev", "gpiochip[0-9]*")
        .forEach(node -> found.add(device(Kind.PINS, node, node, "gpio")));
    entries("dev", "spidev*").forEach(node -> found.add(device(Kind.SPI, node, node, "spidev")));
    return found;
  }

  /** Ports that exist in the kernel's tables only have type 0. */
  private boolean isLine(Path node) {
    String name = name(node);
    return !name.startsWith("ttyS")
        || text(root.resolve("sys/class/tty").resolve(name).resolve("type"))
            .filter(type -> !type.equals("0"))
            .isPresent();
  }

  private FoundDevice device(Kind kind, Path node, Path name, String sysClass) {
    Path about = root.resolve("sys/class").resolve(sysClass).resolve(name(node)).resolve("device");
    Optional<Path> usb = usbDevice(about);
    Known guess =
        usb.map(each -> known.of(fact(each, "idVendor"), fact(each, "idProduct")))
            .orElse(Known.NOTHING);
    String own =
        usb.map(each -> fact(each, "manufacturer") + " " + fact(each, "product")).orElse("");
    String maker = own.isBlank() ? guess.maker() : own.strip();
    String use = kind == Kind.USB_PRINTER ? "printer" : guess.use();
    Access access = usable.test(node) ? Access.OPEN : Access.NOT_PERMITTED;
    return new FoundDevice(kind, node, name, maker, use, access, group(node));
  }

  private static Optional<Path> usbDevice(Path about) {
    Path folder = real(about);
    for (int i = 0; i < LEVELS && folder != null; i++) {
      if (Files.exists(folder.resolve("idVendor"))) {
        return Optional.of(folder);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** Printers that the USB bus knows, whether or not they have a device file. */
  int printersOnTheBus() {
    return (int)
        entries("sys/bus/usb/devices", "*:*").stream()
            .filter(each -> fact(each, "bInterfaceClass").equals("07"))
            .count();
  }

  /** The board's name, such as {@code Raspberry Pi 5 Model B}; empty on other machines. */
  String board() {
    return text(root.resolve("proc/device-tree/model")).orElse("").replace("\0", "");
  }

  boolean isPi() {
    return board().startsWith("Raspberry Pi");
  }

  /** Whether the kernel writes its messages to a serial line. */
  boolean consoleOnLine() {
    return text(root.resolve("proc/cmdline"))
        .filter(line -> line.matches(".*\\bconsole=(serial|ttyAMA|ttyS)[0-9].*"))
        .isPresent();
  }

  /** Whether that program or file is there; a path without the leading slash. */
  boolean has(String path) {
    return Files.exists(root.resolve(path));
  }

  /** Whether programs may not be run from the folder: then no native library loads from it. */
  boolean noExec(Path folder) {
    String options = "";
    int longest = -1;
    for (String line : text(root.resolve("proc/mounts")).orElse("").split("\n")) {
      String[] parts = line.split(" ", -1);
      if (parts.length > 3 && folder.startsWith(parts[1]) && parts[1].length() > longest) {
        longest = parts[1].length();
        options = parts[3];
      }
    }
    return List.of(options.split(",", -1)).contains("noexec");
  }

  /** Which programs have the node open, as far as this user may see: {@code name (number)}. */
  List<String> holders(Path node) {
    Path device = real(node);
    List<String> holders = new ArrayList<>();
    for (Path process : entries("proc", "[0-9]*")) {
      if (files(process.resolve("fd"), "*").stream().anyMatch(fd -> real(fd).equals(device))) {
        holders.add(text(process.resolve("comm")).orElse("?") + " (" + name(process) + ")");
      }
    }
    return holders;
  }

  private static String fact(Path folder, String file) {
    return text(folder.resolve(file)).orElse("");
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (IOException _) {
      return Optional.empty(); // another machine, or not for this user
    }
  }

  private static String group(Path node) {
    try {
      return Files.readAttributes(node, PosixFileAttributes.class).group().getName();
    } catch (IOException | UnsupportedOperationException _) {
      return "";
    }
  }

  /** Where each link of a folder leads, and the link. */
  private Map<Path, Path> links(String folder) {
    Map<Path, Path> links = new HashMap<>();
    entries(folder, "*").forEach(link -> links.put(real(link), link));
    return links;
  }

  private List<Path> entries(String folder, String pattern) {
    return files(root.resolve(folder), pattern);
  }

  private static List<Path> files(Path folder, String pattern) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException _) {
      return List.of(); // no such folder, or not for this user
    }
    return found.stream().sorted().toList();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path;
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
