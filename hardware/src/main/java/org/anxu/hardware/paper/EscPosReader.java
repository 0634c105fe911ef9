package org.anxu.hardware.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.anxu.hardware.dots.Raster;

/**
 * The command interpreter of a simulated printer, written from the printers' manuals and not from
 * our encoder, so that each checks the other.
 */
final class EscPosReader {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST_COMMAND = 300_000;
  private static final int NEED_MORE = -1;

  /** What the interpreter cannot do on paper alone. */
  interface Actions {
    void cut();

    void processId(byte[] id);

    void bufferStatus();

    void automaticStatus(int mask);
  }

  private final PaperRoll paper;
  private final Actions actions;
  private final QrSymbol symbol;
  private final ByteArrayOutputStream command = new ByteArrayOutputStream();
  private int awaited = 1;
  private boolean chinese;
  private int unknown;

  EscPosReader(PaperRoll paper, Actions actions) {
    this.paper = paper;
    this.actions = actions;
    this.symbol = new QrSymbol(paper::picture);
  }

  /** How many commands a real printer might not have understood either. */
  int unknownCommands() {
    return unknown;
  }

  void forget() {
    command.reset();
    awaited = 1;
  }

  void feed(byte b) {
    command.write(b);
    if (command.size() < awaited) {
      return;
    }
    byte[] bytes = command.toByteArray();
    int length = length(bytes);
    if (length == NEED_MORE) {
      awaited = bytes.length + 1;
    } else if (length > LONGEST_COMMAND) {
      unknown++;
      forget();
    } else if (length > bytes.length) {
      awaited = length;
    } else {
      forget();
      execute(bytes);
    }
  }

  private int length(byte[] b) {
    int first = b[0] & 0xFF;
    if (first >= 0x81 && chinese) {
      return 2;
    }
    if (first != 0x10 && first != 0x1B && first != 0x1C && first != 0x1D) {
      return 1;
    }
    if (b.length < 2) {
      return NEED_MORE;
    }
    int second = b[1] & 0xFF;
    return switch (first) {
      case 0x10 -> realTimeLength(b, second);
      case 0x1B ->
          switch (second) {
            case 0x40, 0x32 -> 2;
            case 0x70 -> 5;
            default -> 3;
          };
      case 0x1C -> second == 0x26 || second == 0x2E ? 2 : 3;
      default -> groupLength(b, second);
    };
  }

  private static int realTimeLength(byte[] b, int second) {
    if (second == 0x04 || second == 0x05) {
      return 3;
    }
    if (second != 0x14) {
      return 1;
    }
    if (b.length < 3) {
      return NEED_MORE;
    }
    return b[2] == 8 ? 10 : 5;
  }

  private static int groupLength(byte[] b, int second) {
    return switch (second) {
      case 0x56 -> b.length < 3 ? NEED_MORE : b[2] == 65 || b[2] == 66 ? 4 : 3;
      case 0x76 -> b.length < 8 ? NEED_MORE : 8 + number(b, 4) * number(b, 6);
      case 0x28 -> b.length < 5 ? NEED_MORE : 5 + number(b, 3);
      case 0x4C, 0x57, 0x50 -> 4;
      default -> 3;
    };
  }

  private static int number(byte[] b, int at) {
    return Math.min((b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8, 10_000);
  }

  private void execute(byte[] b) {
    int first = b[0] & 0xFF;
    switch (first) {
      case 0x0A -> paper.lineFeed();
      case 0x0D, 0x00, 0x10 -> {} // nothing to print; real-time commands are done with on arrival
      case 0x1B -> escape(b);
      case 0x1C -> chineseCommand(b);
      case 0x1D -> group(b);
      default -> character(b, first);
    }
  }

  private void character(byte[] b, int first) {
    if (b.length == 2) {
      paper.character(new String(b, GB18030), 2);
    } else if (first >= 0x20 && first < 0x7F) {
      paper.character(String.valueOf((char) first), 1);
    } else {
      unknown++;
    }
  }

  private void escape(byte[] b) {
    switch (b[1]) {
      case 0x40 -> {
        paper.reset();
        chinese = false;
      }
      case 0x61 -> paper.align(b[2] & 3);
      case 0x64 -> {
        for (int i = 0; i < (b[2] & 0xFF); i++) {
          paper.lineFeed();
        }
      }
      case 0x4A -> paper.feedDots(b[2] & 0xFF);
      case 0x32 -> paper.usualSpacing();
      case 0x33 -> paper.spacing(b[2] & 0xFF);
      case 0x21, 0x45, 0x74, 0x4D -> {} // styles that this paper does not show
      default -> unknown++;
    }
  }

  private void chineseCommand(byte[] b) {
    switch (b[1]) {
      case 0x26 -> chinese = true;
      case 0x2E -> chinese = false;
      default -> unknown++;
    }
  }

  private void group(byte[] b) {
    switch (b[1]) {
      case 0x21 -> paper.size((b[2] >> 4 & 7) + 1, (b[2] & 7) + 1);
      case 0x56 -> {
        if (b.length == 4) {
          paper.feedDots(b[3] & 0xFF);
        }
        actions.cut();
      }
      case 0x76 -> picture(b);
      case 0x61 -> actions.automaticStatus(b[2] & 0xFF);
      case 0x72 -> actions.bufferStatus();
      case 0x28 -> {
        if (b[2] == 0x48 && b.length == 11 && b[5] == 0x30 && b[6] == 0x30) {
          actions.processId(Arrays.copyOfRange(b, 7, 11));
        } else if (b[2] != 0x6B || !symbol.take(b)) {
          unknown++;
        }
      }
      default -> unknown++;
    }
  }

  private void picture(byte[] b) {
    int widthBytes = number(b, 4);
    int height = number(b, 6);
    int mode = b[3] & 3;
    if (widthBytes == 0 || height == 0) {
      unknown++;
    } else {
      Raster dots = new Raster(widthBytes, height, Arrays.copyOfRange(b, 8, b.length));
      paper.picture(dots.times(1 + (mode & 1), 1 + (mode >> 1)));
    }
  }
}
