package org.anxu.hardware.scanning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.scanning.ScannerSettings.Ending;

/** Puts codes together from bytes that arrive in any pieces. Holds at most one code's length. */
final class CodeAssembler {
  private final Ending ending;
  private final int longest;
  private final ByteArrayOutputStream code = new ByteArrayOutputStream();
  private boolean skipping;

  CodeAssembler(Ending ending, int longest) {
    this.ending = ending;
    this.longest = longest;
  }

  /** More bytes; the answer is what has become whole, or has turned out to be no code. */
  List<Scan> feed(byte[] bytes) {
    List<Scan> scans = new ArrayList<>();
    for (byte b : bytes) {
      if (b == '\r' || b == '\n') {
        end(scans);
      } else if (!skipping) {
        add(b, scans);
      }
    }
    return scans;
  }

  /** Nothing has come for a while. */
  List<Scan> silence() {
    List<Scan> scans = new ArrayList<>();
    if (ending == Ending.SILENCE || skipping || code.size() == 0) {
      end(scans);
    } else {
      code.reset();
      scans.add(new Scan.Unreadable("incomplete"));
    }
    return scans;
  }

  /** How many bytes of a code are held. */
  int held() {
    return code.size();
  }

  /** The line was lost: what has come so far belongs to nothing. */
  void reset() {
    code.reset();
    skipping = false;
  }

  private void add(byte b, List<Scan> scans) {
    code.write(b);
    if (code.size() > longest) {
      code.reset();
      skipping = true; // told once, however much more there is of it
      scans.add(new Scan.Unreadable("too-long"));
    }
  }

  private void end(List<Scan> scans) {
    byte[] bytes = code.toByteArray();
    boolean told = skipping;
    reset();
    if (!told && bytes.length > 0) {
      scans.add(read(bytes));
    }
  }

  private static Scan read(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean plain = text.codePoints().noneMatch(Character::isISOControl);
      return plain ? new Scan.Code(text) : new Scan.Unreadable("not-text");
    } catch (CharacterCodingException _) {
      return new Scan.Unreadable("not-text");
    }
  }
}
