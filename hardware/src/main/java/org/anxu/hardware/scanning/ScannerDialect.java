package org.anxu.hardware.scanning;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * What a family of serial scanners is told and answers, byte by byte. A new family is a new line
 * here.
 *
 * <p>Sources: the makers' manuals. GM65 and GM8xx: the serial trigger is a write of one to zone bit
 * 0x0002, {@code AB CD} standing for "no checksum"; the answer arrives in the same stream as the
 * codes. GM67 and GM72: the simple serial interface, whose packets end with the two's complement of
 * their sum; a sleeping module is woken by a zero byte and listens 50 ms later. Honeywell:
 * non-printing trigger commands, which are not answered.
 */
public enum ScannerDialect {
  /** Sends codes and is told nothing: hand-held scanners, modules that see a code by themselves. */
  PLAIN("", "", "", Duration.ZERO, List.of()),
  /** GM65, GM805, GM861 and their kin; 9600 baud as delivered. */
  GM65(
      "",
      "7E 00 08 01 00 02 01 AB CD",
      "7E 00 08 01 00 02 00 AB CD",
      Duration.ZERO,
      List.of("02 00 00 01 00 33 31")),
  /** GM67, GM72 and others that speak the simple serial interface; 9600 baud as delivered. */
  GM67(
      "00",
      "04 E4 04 00 FF 14",
      "04 E5 04 00 FF 13",
      Duration.ofMillis(50),
      List.of("04 D0 00 00 FF 2C")),
  /** Honeywell's fixed and hand-held scanners on a serial line. */
  HONEYWELL("", "16 54 0D", "16 55 0D", Duration.ZERO, List.of());

  private final byte[] wake;
  private final byte[] start;
  private final byte[] stop;
  private final Duration wakeGap;
  private final List<byte[]> acks;

  ScannerDialect(String wake, String start, String stop, Duration wakeGap, List<String> acks) {
    this.wake = bytes(wake);
    this.start = bytes(start);
    this.stop = bytes(stop);
    this.wakeGap = wakeGap;
    this.acks = acks.stream().map(ScannerDialect::bytes).toList();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** Whether it can be told to begin and to stop reading. */
  public boolean hasTrigger() {
    return start.length > 0;
  }

  /** Whether it answers when it is told something, so that its silence means a fault. */
  public boolean answers() {
    return !acks.isEmpty();
  }

  /** What wakes it before a command; empty if nothing must. */
  byte[] wake() {
    return wake.clone();
  }

  /** How long after waking it listens. */
  Duration wakeGap() {
    return wakeGap;
  }

  /** Tells it to begin to read. */
  byte[] start() {
    return start.clone();
  }

  /** Tells it to stop reading. */
  byte[] stop() {
    return stop.clone();
  }

  /** What it answers; none is the beginning of another. */
  List<byte[]> acks() {
    return acks.stream().map(byte[]::clone).toList();
  }
}
