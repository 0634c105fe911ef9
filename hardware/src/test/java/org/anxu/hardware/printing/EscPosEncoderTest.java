package org.anxu.hardware.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
  private static final JobId JOB = JobId.of(0x0123);
  private static final String PAGE =
      "http://192.168.10.20:8080/t/9c2fe68b-3868-45ac-8e50-ebdf1118d6ce";
  private static final Slip TICKET =
      new Slip(
          List.of(
              new Slip.Text("城市供水营业厅", Size.LARGE, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.Text("水费缴纳", Size.LARGE, Alignment.CENTRE),
              new Slip.Feed(1),
              new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
              new Slip.Feed(1),
              new Slip.Text("前面还有 5 位", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("预计等候 10–15 分钟", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("取号时间 2026-11-24 09:30", Size.NORMAL, Alignment.CENTRE),
              new Slip.Rule(),
              new Slip.QrCode(PAGE),
              new Slip.Text("手机扫码查看排队进度", Size.NORMAL, Alignment.CENTRE),
              new Slip.Text("请留意叫号,过号请找引导员", Size.NORMAL, Alignment.CENTRE),
              new Slip.Feed(2)));

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

  @AfterEach
  void end() throws Exception {
    timer.shutdownNow();
    assertThat(timer.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_small_slip_is_these_bytes() {
    Slip slip = new Slip(List.of(new Slip.Text("A1 水", Size.LARGE, Alignment.CENTRE)));
    assertThat(HexFormat.of().withUpperCase().formatHex(encode("clone-80", slip)))
        .isEqualTo(
            "1B40" // as after switching on
                + "1D610E" // tell changes of status unasked
                + "1C26" // Chinese mode
                + "1D28480600303060616263" // say when everything but the last line is printed
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
  void a_slip_keeps_to_its_size_in_bytes() {
    assertThat(encode("epson-tm-t20", TICKET)).hasSizeLessThan(2000);
    assertThat(encode("clone-80", TICKET)).hasSizeLessThan(3500);
    assertThat(encode("clone-58", TICKET)).hasSizeLessThan(3500);
  }

  @Test
  void every_profile_prints_the_slip_with_a_code_that_is_read_back() throws Exception {
    for (String name : PrinterProfile.names()) {
      PrinterProfile profile = PrinterProfile.named(name);
      List<PrintedSlip> paper = print(profile, TICKET);
      if (profile.cutter() == PrinterProfile.Cutter.NONE) {
        assertThat(paper).as(name).isEmpty(); // it hangs at the tear bar
        continue;
      }
      PrintedSlip slip = paper.getFirst();
      Raster code = square(slip);
      assertThat(read(code)).as(name).isEqualTo(PAGE);
      assertThat(profile.millimetres(smallestRun(code))).as(name).isGreaterThanOrEqualTo(0.5);
      assertThat(slip.marks())
          .as(name)
          .allMatch(mark -> mark.x() >= 0 && mark.x() < profile.dots());
    }
  }

  @Test
  void a_character_the_printer_lacks_is_drawn_with_its_line_and_the_others_stay_text()
      throws Exception {
    Slip slip =
        new Slip(
            List.of(
                new Slip.Text("㛃女士 A1", Size.NORMAL, Alignment.LEFT),
                new Slip.Text("水费缴纳", Size.NORMAL, Alignment.LEFT)));
    PrintedSlip paper = print(PrinterProfile.named("clone-80"), slip).getFirst();
    assertThat(paper.text()).isEqualTo("水费缴纳");
    assertThat(paper.pictures()).hasSize(1);
    assertThat(paper.pictures().getFirst().width()).isEqualTo((2 + 2 + 2 + 1 + 1 + 1) * 16);
    assertThat(paper.pictures().getFirst().height()).isEqualTo(32);
  }

  @Test
  void no_job_carries_a_real_time_command_whatever_it_says() {
    Random random = new Random(7);
    String nasty = "\u0010\u0004\u0001\u0005\u0014㛃𠮷😀é水1 \ue000\ud800\n";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(nasty.charAt(random.nextInt(nasty.length())));
      }
      List<Slip.Line> lines = new ArrayList<>();
      Size size = Size.values()[random.nextInt(3)];
      lines.add(new Slip.Text(text.toString(), size, Alignment.CENTRE));
      lines.add(new Slip.QrCode("x" + text));
      lines.add(new Slip.Feed(1 + random.nextInt(20)));
      String name = PrinterProfile.names().get(random.nextInt(PrinterProfile.names().size()));
      byte[] sent = encode(name, new Slip(lines));
      for (int i = 0; i + 1 < sent.length; i++) {
        boolean command =
            sent[i] == 0x10 && (sent[i + 1] == 4 || sent[i + 1] == 5 || sent[i + 1] == 0x14);
        assertThat(command).as("%s, at %s of %s", name, i, text).isFalse();
      }
    }
  }

  @Test
  void as_long_as_no_more_than_said_has_gone_out_the_last_mark_is_missing() throws Exception {
    EscPosEncoder.Encoded all =
        new EscPosEncoder(PrinterProfile.named("clone-80")).encode(TICKET, false, JOB);
    byte[] part = java.util.Arrays.copyOf(all.bytes(), all.wholeFrom());
    SimulatedPrinter printer = new SimulatedPrinter(576, 10_000_000, timer, InstantSource.system());
    printer.receive(part);
    printer.receive(new byte[] {0x0A, 0x1D, 0x56, 0x42, 0x03});
    Awaitility.await().until(() -> !printer.slips().isEmpty());
    assertThat(printer.slips().getFirst().text()).contains("A023").doesNotContain("请留意叫号");
  }

  @Test
  void a_code_in_chinese_is_read_back() throws Exception {
    for (String name : List.of("clone-80", "epson-tm-t20")) {
      Slip slip = new Slip(List.of(new Slip.QrCode("城市供水 A023")));
      PrintedSlip paper = print(PrinterProfile.named(name), slip).getFirst();
      assertThat(read(square(paper))).isEqualTo("城市供水 A023");
    }
  }

  @Test
  void the_printer_places_text_as_it_was_meant() throws Exception {
    PrintedSlip slip =
        print(
                PrinterProfile.named("clone-80"),
                new Slip(
                    List.of(
                        new Slip.Text("A023", Size.HUGE, Alignment.CENTRE),
                        new Slip.Text("left", Size.NORMAL, Alignment.LEFT))))
            .getFirst();
    PrintedSlip.TextMark number = (PrintedSlip.TextMark) slip.marks().getFirst();
    assertThat(number.height()).isEqualTo(96);
    assertThat(number.width()).isEqualTo(4 * 48);
    assertThat(number.x()).isEqualTo((576 - 192) / 2);
    assertThat(slip.marks().get(1).x()).isZero();
    assertThat(slip.marks().get(1).y()).isGreaterThan(number.y());
  }

  private static byte[] encode(String profile, Slip slip) {
    return new EscPosEncoder(PrinterProfile.named(profile)).encode(slip, false, JOB).bytes();
  }

  private List<PrintedSlip> print(PrinterProfile profile, Slip slip) throws InterruptedException {
    SimulatedPrinter printer =
        new SimulatedPrinter(profile.dots(), 10_000_000, timer, InstantSource.system());
    List<byte[]> answers = new java.util.concurrent.CopyOnWriteArrayList<>();
    printer.answersTo(answers::add);
    printer.receive(new EscPosEncoder(profile).encode(slip, false, JOB).bytes());
    printer.receive(new byte[] {0x1D, 0x72, 0x01});
    Awaitility.await().until(() -> !answers.isEmpty() && printer.waitingBytes() == 0);
    assertThat(printer.unknownCommands()).isZero();
    return printer.slips();
  }

  private static Raster square(PrintedSlip slip) {
    return slip.pictures().stream()
        .filter(picture -> picture.height() > 100 && picture.width() - picture.height() < 64)
        .findFirst()
        .orElseThrow();
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
