package org.anxu.hardware.sign;

/**
 * An SPI line to one device. Both methods take well under a millisecond for what a sign sends, so
 * they are used directly from the driver's turns.
 */
public interface SpiBus extends AutoCloseable {
  /**
   * Opens it; nothing happens if it is open.
   *
   * @throws BusUnavailable if it cannot be, with why
   */
  void open() throws BusUnavailable;

  /**
   * Sends bytes in one transaction: the device takes them over at its end.
   *
   * @throws BusUnavailable if the bus is not open, or is lost
   */
  void write(byte[] bytes) throws BusUnavailable;

  @Override
  void close();

  /** Why a bus is of no use now. */
  final class BusUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * The reason as a device status has it: {@code no-spi} (no such bus: switch SPI on), {@code
     * not-permitted} (group spi), {@code no-library} (the native part does not run here), {@code
     * bus-error}.
     */
    public BusUnavailable(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** See the constructor. */
    public String reason() {
      return reason;
    }
  }
}
