package org.anxu.acceptance.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A switch with a cable to each station, made of Linux network namespaces: the switch and every
 * station but this machine itself are namespaces of their own, so nothing leaves the machine. A
 * cable is pulled at the switch: the stations keep their addresses and routes, and packets vanish.
 */
public final class SwitchedNetwork implements AutoCloseable {
  private static final String BRIDGE = "br0";
  private static final int SECONDS = 10;

  /** The machine itself, as a station. */
  private static final String HERE = "";

  private final String prefix = "ax" + ProcessHandle.current().pid();
  // 198.18.0.0/15 is for measurements of networks (RFC 2544): no hall has it.
  private final String subnet = "198.18." + ThreadLocalRandom.current().nextInt(1, 255) + ".";
  private final List<String> namespaces = new ArrayList<>();
  private int cables;

  /**
   * A cable between a station and the switch.
   *
   * @param address the station's
   * @param port its end at the switch
   */
  public record Cable(String address, String port) {}

  /** Switches on a switch without cables. */
  public SwitchedNetwork() throws IOException, InterruptedException {
    try {
      add("switch");
      ip("-n", name("switch"), "link", "add", BRIDGE, "type", "bridge", "stp_state", "0");
      ip("-n", name("switch"), "link", "set", BRIDGE, "up");
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Why there can be no such network here; empty if there can. */
  public static String obstacle() throws InterruptedException {
    try (SwitchedNetwork _ = new SwitchedNetwork()) {
      return "";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String name(String station) {
    return prefix + station;
  }

  private void add(String station) throws IOException, InterruptedException {
    ip("netns", "add", name(station));
    namespaces.add(name(station));
    ip("-n", name(station), "link", "set", "lo", "up");
  }

  /** Adds a station in a namespace of its own. */
  public Cable station(String station) throws IOException, InterruptedException {
    add(station);
    return plug(station);
  }

  /** Connects this machine itself. */
  public Cable here() throws IOException, InterruptedException {
    return plug(HERE);
  }

  private Cable plug(String station) throws IOException, InterruptedException {
    int number = ++cables;
    String end = prefix + "e" + number;
    String port = prefix + "p" + number;
    ip("link", "add", end, "type", "veth", "peer", "name", port, "netns", name("switch"));
    List<String> at = List.of();
    if (!station.isEmpty()) {
      ip("link", "set", end, "netns", name(station));
      at = List.of("-n", name(station));
    }
    String address = subnet + number;
    ip(at, "address", "add", address + "/24", "dev", end);
    ip(at, "link", "set", end, "up");
    ip("-n", name("switch"), "link", "set", port, "master", BRIDGE);
    Cable cable = new Cable(address, port);
    mend(cable);
    return cable;
  }

  /** Words before a command that is to run at a station. */
  public List<String> at(String station) {
    return List.of("ip", "netns", "exec", name(station));
  }

  /** Pulls a cable. */
  public void cut(Cable cable) throws IOException, InterruptedException {
    ip("-n", name("switch"), "link", "set", cable.port(), "down");
  }

  /** Puts it back. */
  public void mend(Cable cable) throws IOException, InterruptedException {
    ip("-n", name("switch"), "link", "set", cable.port(), "up");
  }

  private static void ip(String... words) throws IOException, InterruptedException {
    ip(List.of(), words);
  }

  private static void ip(List<String> before, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ip"));
    command.addAll(before);
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
  }

  /** Takes everything away; cables go with their ends. */
  @Override
  public void close() throws InterruptedException {
    for (String namespace : namespaces.reversed()) {
      try {
        ip("netns", "delete", namespace);
      } catch (IOException e) {
        System.err.println("a namespace is left behind: " + e.getMessage());
      }
    }
    namespaces.clear();
  }
}
