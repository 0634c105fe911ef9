package org.anxu.hardware.sign;

import java.util.Arrays;

/**
 * Modbus RTU frames of function 16, write multiple registers ("MODBUS over Serial Line" V1.02 and
 * "Application Protocol" V1.1b3 of modbus.org).
 */
final class ModbusFrames {
  static final int WRITE_MULTIPLE = 0x10;
  private static final int REFUSED = 0x80;

  private ModbusFrames() {}

  /** Unit, function, start, count, byte count, values, CRC with its low byte first. */
  static byte[] writeRequest(int unit, int register, int[] values) {
    byte[] frame = new byte[7 + 2 * values.length];
    frame[0] = (byte) unit;
    frame[1] = WRITE_MULTIPLE;
    frame[2] = (byte) (register >> 8);
    frame[3] = (byte) register;
    frame[4] = (byte) (values.length >> 8);
    frame[5] = (byte) values.length;
    frame[6] = (byte) (2 * values.length);
    for (int i = 0; i < values.length; i++) {
      frame[7 + 2 * i] = (byte) (values[i] >> 8);
      frame[8 + 2 * i] = (byte) values[i];
    }
    return withCrc(frame);
  }

  /** The answer to it: unit, function, start, count, CRC. */
  static byte[] writeAnswer(int unit, int register, int count) {
    return withCrc(
        new byte[] {
          (byte) unit,
          WRITE_MULTIPLE,
          (byte) (register >> 8),
          (byte) register,
          (byte) (count >> 8),
          (byte) count
        });
  }

  /** The refusal of it, with the protocol's exception code. */
  static byte[] refusal(int unit, int code) {
    return withCrc(new byte[] {(byte) unit, (byte) (WRITE_MULTIPLE | REFUSED), (byte) code});
  }

  static byte[] withCrc(byte[] frame) {
    byte[] whole = Arrays.copyOf(frame, frame.length + 2);
    int crc = crc(frame, 0, frame.length);
    whole[frame.length] = (byte) crc;
    whole[frame.length + 1] = (byte) (crc >> 8);
    return whole;
  }

  /** Whether those bytes end with the CRC of the ones before. */
  static boolean isWhole(byte[] bytes, int from, int length) {
    int crc = crc(bytes, from, length - 2);
    return bytes[from + length - 2] == (byte) crc && bytes[from + length - 1] == (byte) (crc >> 8);
  }

  static int crc(byte[] bytes, int from, int length) {
    int crc = 0xFFFF;
    for (int i = from; i < from + length; i++) {
      crc ^= bytes[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA001 : crc >> 1;
      }
    }
    return crc;
  }
}
