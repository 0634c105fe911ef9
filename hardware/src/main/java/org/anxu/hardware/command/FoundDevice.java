package org.anxu.hardware.command;

import java.nio.file.Path;

/**
 * Something that is plugged in.
 *
 * @param kind what it is to the operating system
 * @param node its device file
 * @param name a name that stays when it is plugged in elsewhere or later; the node if it has none
 * @param maker what it says of itself, or what its USB number tells; may be empty
 * @param use what it probably is: {@code printer}, {@code scanner}, {@code adapter}; may be empty
 * @param access whether this user may use it
 * @param group who may use it
 */
record FoundDevice(
    Kind kind, Path node, Path name, String maker, String use, Access access, String group) {
  /** What the operating system offers. */
  enum Kind {
    SERIAL,
    USB_PRINTER,
    KEYBOARD,
    CAMERA,
    PINS,
    SPI
  }

  /** Whether this user may read and write it. */
  enum Access {
    OPEN,
    NOT_PERMITTED
  }

  /** Whether its name may be another device's after the next start. */
  boolean unstable() {
    return kind == Kind.SERIAL && name.equals(node) && node.toString().matches(".*tty(USB|ACM).*");
  }
}
