package org.anxu.hardware.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.anxu.hardware.dots.Raster;
import org.anxu.hardware.dots.UnicodeFont;
import org.junit.jupiter.api.Test;

class SlipPictureTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  @Test
  void text_and_pictures_stand_where_they_were_printed() throws Exception {
    Raster square = new Raster(1, 2, new byte[] {(byte) 0xC0, (byte) 0xC0});
    PrintedSlip slip =
        new PrintedSlip(
            1,
            Instant.EPOCH,
            384,
            100,
            List.of(
                new PrintedSlip.TextMark(10, 20, 32, 32, "水"),
                new PrintedSlip.RasterMark(380, 60, square)),
            false);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new SlipPicture().png(slip)));
    assertThat(image.getWidth()).isEqualTo(384 + 48);
    Raster glyph = new UnicodeFont().draw("水").times(2);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        assertThat(image.getRGB(24 + 10 + x, 24 + 20 + y))
            .isEqualTo(glyph.black(x, y) ? BLACK : WHITE);
      }
    }
    assertThat(image.getRGB(24 + 381, 24 + 61)).isEqualTo(BLACK);
    assertThat(image.getRGB(24 + 382, 24 + 61)).isEqualTo(WHITE);
  }
}
