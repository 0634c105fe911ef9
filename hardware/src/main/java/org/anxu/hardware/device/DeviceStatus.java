package org.anxu.hardware.device;

import java.time.Instant;

/**
 * What is the matter with a device.
 *
 * @param readiness whether it can work
 * @param reason a stable code such as {@code paper-out}; empty when ready. User interfaces find
 *     their words by it.
 * @param since when this state began
 */
public record DeviceStatus(Readiness readiness, String reason, Instant since) {}
