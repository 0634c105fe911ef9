package org.anxu.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxu.hardware.Noise;
import org.anxu.hardware.sign.ModbusReplies.Reply;
import org.junit.jupiter.api.Test;

/** A Modbus line that carries anything at all. */
class ModbusNoiseTest {
  @Test
  void whatever_comes_nothing_breaks_nothing_grows_and_the_next_answer_is_understood() {
    ModbusReplies replies = new ModbusReplies(1);
    byte[] answer = ModbusFrames.writeAnswer(1, 16, 4);
    byte[] refusal = ModbusFrames.refusal(1, 2);
    Noise.run(
        answer,
        replies::feed,
        () -> {
          // No silence needed: an answer is known by its end.
          assertThat(replies.feed(answer)).isEqualTo(new Reply.Written(16, 4));
          assertThat(replies.feed(refusal)).isEqualTo(new Reply.Refused(2));
        });
  }

  @Test
  void what_a_sign_itself_hears_does_not_break_it_either() {
    SimulatedPoleDisplay pole = new SimulatedPoleDisplay();
    byte[] drawing = PoleDisplay.CD5220.draw(new SignContent.Serving("A023"), true);
    Noise.run(
        drawing,
        pole::receive,
        () -> {
          // A carriage return and two spaces end whatever command was half told.
          pole.receive(new byte[] {'\r', ' ', ' ', ' ', '\r'});
          pole.receive(drawing);
          assertThat(pole.lines().getLast().strip()).isEqualTo("NOW SERVING");
        });
  }
}
