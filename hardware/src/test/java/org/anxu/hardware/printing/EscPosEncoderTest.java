package org.anxu.hardware.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
  private static final byte[] JOB = "@ABC".getBytes(StandardCharsets.US_ASCII);

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

  @AfterEach
  void end() throws Exception {
    timer.shutdownNow();
    assertThat(timer.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_small_slip_is_these_bytes() {
    Slip slip = new Slip(List.of(new Slip.Text("A1 水", Size.LARGE, Alignment.CENTRE)));
    byte[] bytes = new EscPosEncoder(576).encode(slip, false, JOB).bytes();
    assertThat(HexFormat.of().withUpperCase().formatHex(bytes))
        .isEqualTo(
            "1B40" // as after switching on
                + "1D610E" // tell changes of status unasked
                + "1C26" // Chinese mode
                + "1B6101" // centred
                + "1D2111" // twice as large
                + "1B333C" // lines that far apart
                + "413120CBAE0A" // the text
                + "1B32" // usual distance
                + "1D2100" // normal size
                + "1B6100" // left
                + "1D564203" // feed and cut
                + "1D28480600303040414243" // say when it is printed
                + "1D7201"); // or at least worked off
  }

  @Test
  void characters_without_a_two_byte_form_become_a_question_mark() {
    assertThat(ChineseText.printable("𠮷野家 中\u0010\u0004\u0001文 😀 é")).isEqualTo("?野家 中???文 ? é");
    assertThat(ChineseText.encode("水A")).containsExactly(0xCB, 0xAE, 0x41);
  }

  @Test
  void text_is_wrapped_by_columns_without_a_closing_mark_at_the_start() {
    assertThat(TextWrap.wrap("一二三四五六,七", 12)).containsExactly("一二三四五", "六,七");
    assertThat(TextWrap.wrap("please wait here", 12)).containsExactly("please wait", "here");
    assertThat(TextWrap.wrap("http://a.very.long.example/x", 10)).hasSizeGreaterThan(2);
    assertThat(TextWrap.wrap("", 10)).containsExactly("");
    assertThat(TextWrap.wrap("a\nb", 10)).containsExactly("a", "b");
  }

  @Test
  void wrapping_loses_nothing_and_keeps_to_the_width_whatever_the_text() {
    Random random = new Random(20261124);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(80);
      for (int i = 0; i < length; i++) {
        text.append("水务厅,。A9 -/b".charAt(random.nextInt(11)));
      }
      int columns = 4 + random.nextInt(44);
      List<String> lines = TextWrap.wrap(text.toString(), columns);
      assertThat(lines)
          .as("round %s: %s at %s", round, text, columns)
          .allMatch(line -> line.chars().map(c -> TextWrap.width((char) c)).sum() <= columns);
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  @Test
  void a_qr_code_printed_on_either_paper_is_read_back() throws Exception {
    for (int dots : new int[] {PrinterSettings.PAPER_80_MM, PrinterSettings.PAPER_58_MM}) {
      String content = "http://192.168.10.20:8080/t/7f3kq0x2m5v8a9b1c2d3";
      PrintedSlip slip = print(new Slip(List.of(new Slip.QrCode(content))), dots);
      assertThat(slip.pictures()).hasSize(1);
      Raster picture = slip.pictures().getFirst();
      assertThat(read(picture)).isEqualTo(content);
      assertThat(smallestRun(picture)).as("dots a module").isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void chinese_in_a_qr_code_is_read_back() throws Exception {
    PrintedSlip slip = print(new Slip(List.of(new Slip.QrCode("城市供水 A023"))), 576);
    assertThat(read(slip.pictures().getFirst())).isEqualTo("城市供水 A023");
  }

  @Test
  void no_picture_carries_a_real_time_command() {
    Random random = new Random(7);
    byte[] bits = new byte[72 * 48];
    byte[] nasty = {0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x10, 0x10, 0x04, 0x01};
    for (int i = 0; i < bits.length; i++) {
      bits[i] = nasty[random.nextInt(nasty.length)];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EscPosEncoder.picture(out, new Raster(72, 48, bits));
    byte[] sent = out.toByteArray();
    for (int i = 0; i + 1 < sent.length; i++) {
      boolean command =
          sent[i] == 0x10 && (sent[i + 1] == 4 || sent[i + 1] == 5 || sent[i + 1] == 0x14);
      assertThat(command).as("at %s", i).isFalse();
    }
  }

  @Test
  void the_printer_places_text_as_it_was_meant() throws Exception {
    PrintedSlip slip =
        print(
            new Slip(
                List.of(
                    new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
                    new Slip.Text("left", Size.NORMAL, Alignment.LEFT))),
            576);
    PrintedSlip.TextMark number = (PrintedSlip.TextMark) slip.marks().getFirst();
    assertThat(number.height()).isEqualTo(96);
    assertThat(number.width()).isEqualTo(4 * 48);
    assertThat(number.x()).isEqualTo((576 - 192) / 2);
    assertThat(slip.marks().get(1).x()).isZero();
    assertThat(slip.marks().get(1).y()).isGreaterThan(number.y());
  }

  private PrintedSlip print(Slip slip, int dots) throws InterruptedException {
    SimulatedPrinter printer =
        new SimulatedPrinter(dots, 10_000_000, timer, InstantSource.system());
    printer.receive(new EscPosEncoder(dots).encode(slip, false, JOB).bytes());
    Awaitility.await().until(() -> !printer.slips().isEmpty() && printer.waitingBytes() == 0);
    assertThat(printer.unknownCommands()).isZero();
    return printer.slips().getFirst();
  }

  private static int smallestRun(Raster picture) {
    int smallest = Integer.MAX_VALUE;
    for (int y = 0; y < picture.height(); y++) {
      int run = 0;
      for (int x = 0; x < picture.width(); x++) {
        if (picture.black(x, y)) {
          run++;
        } else if (run > 0) {
          smallest = Math.min(smallest, run);
          run = 0;
        }
      }
    }
    return smallest;
  }

  private static String read(Raster picture) throws Exception {
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new Dots(picture))))
        .getText();
  }

  private static final class Dots extends LuminanceSource {
    private final Raster picture;

    Dots(Raster picture) {
      super(picture.width(), picture.height());
      this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] out = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
      for (int x = 0; x < getWidth(); x++) {
        out[x] = picture.black(x, y) ? 0 : (byte) 0xFF;
      }
      return out;
    }

    @Override
    public byte[] getMatrix() {
      byte[] all = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++) {
        System.arraycopy(getRow(y, null), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }
}
