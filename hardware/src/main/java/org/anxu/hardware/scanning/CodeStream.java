package org.anxu.hardware.scanning;

import java.util.ArrayList;
import java.util.List;

/** From the bytes of one kind of scanner to its codes; whatever the bytes are. */
final class CodeStream {
  private final AckFilter acks;
  private final CodeAssembler assembler;

  CodeStream(ScannerDialect dialect, ScannerSettings.Ending ending, int longest) {
    this.acks = new AckFilter(dialect.acks());
    this.assembler = new CodeAssembler(ending, longest);
  }

  /** More bytes; the answer is what has become whole, or has turned out to be no code. */
  List<Scan> feed(byte[] bytes) {
    return assembler.feed(acks.pass(bytes));
  }

  /** Nothing has come for a while. */
  List<Scan> silence() {
    List<Scan> scans = new ArrayList<>(assembler.feed(acks.silence()));
    scans.addAll(assembler.silence());
    return scans;
  }

  /** How many answers to commands came since the last look. */
  int answers() {
    return acks.answers();
  }

  /** How many bytes are held, at most those of the longest code and of an answer. */
  int held() {
    return acks.held() + assembler.held();
  }

  /** The line was lost: what has come so far belongs to nothing. */
  void reset() {
    acks.silence();
    assembler.reset();
  }
}
