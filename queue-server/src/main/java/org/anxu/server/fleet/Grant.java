package org.anxu.server.fleet;

/**
 * That a device showed its token.
 *
 * @param device which
 * @param mark stands for that token; another token of the same device has another mark
 */
public record Grant(Device device, String mark) {
  @Override
  public String toString() {
    return "Grant[" + device + "]";
  }
}
