package org.anxu.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.digitalpetri.modbus.Crc16;
import com.digitalpetri.modbus.ModbusRtuRequestFrameParser;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.anxu.hardware.sign.ModbusSettings.Encoding;
import org.anxu.hardware.sign.SignContent.Blank;
import org.anxu.hardware.sign.SignContent.Called;
import org.anxu.hardware.sign.SignContent.Closed;
import org.anxu.hardware.sign.SignContent.NoConnection;
import org.anxu.hardware.sign.SignContent.Paused;
import org.anxu.hardware.sign.SignContent.Serving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out to each kind of sign, byte by byte and as a person sees it. */
class SignBytesTest {
  @Test
  void the_bytes_of_both_pole_displays_are_those_of_the_manuals() {
    assertThat(hex(PoleDisplay.DM_D.begin(3))).isEqualTo("1b400c1f5803");
    assertThat(hex(PoleDisplay.CD5220.begin(3))).isEqualTo("1b400c1b2a03");
    String line1 = hex("      A 0 2 3       ".getBytes(StandardCharsets.US_ASCII));
    String line2 = hex("  PLEASE COME HERE  ".getBytes(StandardCharsets.US_ASCII));
    assertThat(hex(PoleDisplay.DM_D.draw(new Called("A023", "c1"), true)))
        .isEqualTo("1f240101" + line1 + "1f240102" + line2);
    assertThat(hex(PoleDisplay.CD5220.draw(new Called("A023", "c1"), true)))
        .isEqualTo("1b5141" + line1 + "0d" + "1b5142" + line2 + "0d");
  }

  @ParameterizedTest
  @EnumSource(PoleDisplay.class)
  void every_content_is_seen_whole_on_a_pole_display(PoleDisplay commands) {
    SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
    pole.receive(commands.begin(2));
    assertThat(pole.brightness()).isEqualTo(2);
    assertSees(pole, commands, new Called("A-K1-07", ""), "A - K 1 - 0 7", "PLEASE COME HERE");
    assertSees(
        pole, commands, new Called("ABC-K123-1234", ""), "ABC-K123-1234", "PLEASE COME HERE");
    assertSees(pole, commands, new Serving("A023"), "A 0 2 3", "NOW SERVING");
    assertSees(pole, commands, new Paused("BACK AT 14:20"), "COUNTER PAUSED", "BACK AT 14:20");
    assertSees(pole, commands, new Paused("马上回来"), "COUNTER PAUSED", "SORRY FOR THE WAIT");
    assertSees(pole, commands, new Closed(), "COUNTER CLOSED", "");
    assertSees(pole, commands, new NoConnection(), "NO CONNECTION", "PLEASE ASK THE STAFF");
    assertSees(pole, commands, new Blank(), "", "");
    pole.receive(commands.draw(new Called("A023", "x"), false));
    assertThat(pole.lines().getFirst()).isBlank();
    assertThat(pole.unknownBytes()).isZero();
  }

  private static void assertSees(
      SimulatedPoleDisplay pole, PoleDisplay commands, SignContent content, String... lines) {
    pole.receive(commands.draw(content, true));
    assertThat(pole.lines()).allMatch(line -> line.length() == 20);
    assertThat(pole.lines().stream().map(String::strip)).containsExactly(lines);
  }

  @Test
  void a_matrix_draws_numbers_bars_and_a_cross() {
    assertThat(MatrixPicture.of(new Called("A032", ""), true, 4).lines())
        .containsExactly(
            "...#......###.....###.....###...",
            "..#.#....#...#...#...#...#...#..",
            ".#...#...#..##.......#.......#..",
            ".#...#...#.#.#.....##.......#...",
            ".#####...##..#.......#.....#....",
            ".#...#...#...#...#...#....#.....",
            ".#...#....###.....###....#####..",
            "................................");
    assertThat(MatrixPicture.of(new Paused(""), true, 4).lines())
        .allMatch(".............##..##............."::equals);
    assertThat(MatrixPicture.of(new Closed(), true, 4).lines().getFirst().replace(".", ""))
        .isEqualTo("##");
    assertThat(MatrixPicture.of(new Blank(), true, 8).lines())
        .allMatch(line -> !line.contains("#"));
    assertThat(MatrixPicture.of(new NoConnection(), true, 4).lines().get(3)).contains("#####");
  }

  @Test
  void longer_numbers_move_together_then_shrink_and_never_lose_a_letter() {
    for (int modules = 4; modules <= 8; modules++) {
      assertThat(MatrixPicture.fits(new Serving("ABC-K1"), modules)).isTrue();
      assertThat(MatrixPicture.fits(new Serving("A-K1-07"), modules)).isTrue();
    }
    assertThat(MatrixPicture.fits(new Serving("ABC-K123-123"), 4)).isFalse();
    assertThat(MatrixPicture.fits(new Serving("ABC-K123-123"), 8)).isTrue();
    assertThat(MatrixPicture.of(new Serving("ABC-K123-123"), true, 4).lines())
        .isEqualTo(MatrixPicture.of(new NoConnection(), true, 4).lines());
    assertThat(new MatrixLetters().known()).hasSize(74);
  }

  @Test
  void each_letter_of_a_size_differs_from_every_other() {
    List<List<String>> drawn =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
            .chars()
            .mapToObj(c -> MatrixPicture.of(new Serving("" + (char) c), true, 4).lines())
            .toList();
    assertThat(drawn).doesNotHaveDuplicates();
  }

  @Test
  void modbus_requests_are_read_by_a_library_that_is_not_ours() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      int unit = 1 + random.nextInt(247);
      int register = random.nextInt(60_000);
      int[] values = random.ints(1 + random.nextInt(32), 0, 65_536).toArray();
      byte[] frame = ModbusFrames.writeRequest(unit, register, values);
      assertThat(new ModbusRtuRequestFrameParser().parse(frame))
          .isInstanceOfSatisfying(
              ModbusRtuRequestFrameParser.Accumulated.class,
              whole -> {
                assertThat(whole.frame().unitId()).isEqualTo(unit);
                WriteMultipleRegistersRequest read =
                    WriteMultipleRegistersRequest.Serializer.decode(whole.frame().pdu());
                assertThat(read.address()).isEqualTo(register);
                assertThat(read.quantity()).isEqualTo(values.length);
                ByteBuffer sent = ByteBuffer.wrap(read.values());
                for (int value : values) {
                  assertThat(sent.getShort() & 0xFFFF).isEqualTo(value);
                }
              });
      Crc16 theirs = new Crc16();
      theirs.update(ByteBuffer.wrap(frame, 0, frame.length - 2));
      int ours = (frame[frame.length - 2] & 0xFF) | (frame[frame.length - 1] & 0xFF) << 8;
      assertThat(ours).isEqualTo(theirs.getValue());
    }
  }

  @Test
  void characters_become_registers_in_each_encoding() {
    Called call = new Called("A032", "");
    assertThat(ModbusText.registers(call, true, 4, Encoding.ASCII))
        .containsExactly(0x4130, 0x3332, 0x2020, 0x2020);
    assertThat(ModbusText.registers(call, true, 1, Encoding.BCD)).containsExactly(0xF032);
    assertThat(ModbusText.registers(call, true, 4, Encoding.SEGMENTS))
        .containsExactly(0x77, 0x3F, 0x4F, 0x5B);
    assertThat(ModbusText.registers(new Paused(""), true, 2, Encoding.ASCII))
        .containsExactly(0x5041, 0x5553);
    assertThat(ModbusText.registers(new Paused(""), true, 1, Encoding.BCD)).containsExactly(0xEFFF);
    assertThat(ModbusText.registers(new NoConnection(), true, 1, Encoding.BCD))
        .containsExactly(0xAAAA);
    assertThat(ModbusText.registers(call, false, 1, Encoding.BCD)).containsExactly(0xFFFF);
    assertThat(ModbusText.fits(new Serving("A-K1-07"), 3, Encoding.ASCII)).isFalse();
  }

  @Test
  void levels_that_do_not_exist_are_refused() {
    for (int level : new int[] {0, 5, -1}) {
      assertThatThrownBy(() -> PoleDisplay.DM_D.brightness(level)).hasMessageContaining("1 to 4");
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
