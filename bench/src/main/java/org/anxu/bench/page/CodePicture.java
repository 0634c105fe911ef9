package org.anxu.bench.page;

import java.time.Duration;
import java.util.Optional;
import org.anxu.hardware.scanning.FrameDecoder;
import org.anxu.hardware.scanning.GreyFrame;

/** Reads the code in a picture, as a scanner held before it would. */
final class CodePicture {
  /** A photograph has ten times a frame's pixels, and nobody waits for the next one. */
  private static final FrameDecoder PATIENT = new FrameDecoder(Duration.ofSeconds(5));

  private CodePicture() {}

  /** The code; empty if there is none, or no picture. */
  static Optional<String> read(byte[] file) {
    return GreyFrame.ofPicture(file).flatMap(PATIENT::decode);
  }
}
