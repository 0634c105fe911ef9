package org.anxu.hardware.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What needs no camera; frames as cameras take them are in the acceptance module. */
class FrameDecoderTest {
  private static final String TEXT = "https://pay.example/b?account=8812345678";
  private final FrameDecoder decoder = new FrameDecoder(Duration.ofSeconds(20));

  @Test
  void both_kinds_of_code_are_read_from_pixels_and_from_files() {
    assertThat(decoder.decode(DrawnCode.qr(TEXT))).contains(TEXT);
    assertThat(decoder.decode(DrawnCode.bars("WS8812345678"))).contains("WS8812345678");
    for (String kind : new String[] {"png", "jpg"}) {
      byte[] file = DrawnCode.file(DrawnCode.qr(TEXT), kind);
      assertThat(GreyFrame.ofPicture(file).flatMap(decoder::decode)).as(kind).contains(TEXT);
    }
  }

  @Test
  void bars_are_read_lying_upside_down_and_on_their_side() {
    GreyFrame bars = DrawnCode.bars("8812345678");
    assertThat(decoder.decode(FrameFilters.turned(bars))).contains("8812345678");
    byte[] reversed = new byte[bars.grey().length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = bars.grey()[reversed.length - 1 - i];
    }
    assertThat(decoder.decode(new GreyFrame(bars.width(), bars.height(), reversed)))
        .contains("8812345678");
  }

  @Test
  void what_is_transparent_is_paper() throws IOException {
    GreyFrame frame = DrawnCode.qr(TEXT);
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < frame.grey().length; i++) {
      int argb = (frame.grey()[i] & 0xFF) < 128 ? 0xFF000000 : 0;
      image.setRGB(i % frame.width(), i / frame.width(), argb);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    assertThat(GreyFrame.ofPicture(out.toByteArray()).flatMap(decoder::decode)).contains(TEXT);
  }

  @Test
  void a_frame_without_a_code_is_empty_whatever_its_size() {
    assertThat(decoder.decode(DrawnCode.blank())).isEmpty();
    Random random = new Random(3);
    for (int[] size : new int[][] {{1, 1}, {1, 700}, {700, 1}, {7, 5}, {41, 43}, {640, 360}}) {
      byte[] noise = new byte[size[0] * size[1]];
      random.nextBytes(noise);
      assertThat(decoder.decode(new GreyFrame(size[0], size[1], noise)))
          .as(Arrays.toString(size))
          .isEmpty();
    }
  }

  @Test
  void a_frame_takes_little_longer_than_its_limit() {
    byte[] noise = new byte[1280 * 720];
    new Random(3).nextBytes(noise);
    GreyFrame frame = new GreyFrame(1280, 720, noise);
    FrameDecoder hasty = new FrameDecoder(Duration.ZERO);
    hasty.decode(frame);
    long before = System.nanoTime();
    hasty.decode(frame);
    long one = System.nanoTime() - before;
    decoder.decode(frame);
    long all = System.nanoTime() - before - one;
    assertThat(one).as("one attempt of many").isLessThan(all / 2);
  }

  @Test
  void files_that_are_no_pictures_are_none() {
    byte[] good = DrawnCode.file(DrawnCode.qr(TEXT), "png");
    assertThat(GreyFrame.ofPicture(new byte[0])).isEmpty();
    assertThat(GreyFrame.ofPicture("not a picture".getBytes())).isEmpty();
    assertThat(GreyFrame.ofPicture(Arrays.copyOf(good, 60))).isEmpty();
    byte[] huge = good.clone();
    ByteBuffer.wrap(huge).putInt(16, 30_000).putInt(20, 30_000);
    assertThat(GreyFrame.ofPicture(huge)).isEmpty();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] broken = good.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(GreyFrame.ofPicture(broken)).isNotNull();
    }
  }

  @Test
  void a_frame_has_as_many_pixels_as_it_says() {
    assertThatThrownBy(() -> new GreyFrame(3, 3, new byte[8]))
        .hasMessageContaining("a frame of 3 by 3 has not 8 pixels");
  }
}
