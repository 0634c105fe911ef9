package org.anxu.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that looks at a voice pack. */
class PackCheckTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void an_empty_pack_gets_the_list_of_what_to_record() throws IOException {
    Files.writeString(folder.resolve("pack.properties"), "name=Wang Min\n");
    assertThat(run(folder.toString(), "--counters=1,12", "--languages=zh-CN,yue", "--categories=A"))
        .isEqualTo(1);
    assertThat(said().lines())
        .contains(
            "zh-CN/yao.wav: lacks; it says 幺",
            "zh-CN/counter-12.wav: lacks; it says 十二号窗口",
            "yue/sorry.wav: lacks; it says 唔好意思,要您久等喇。",
            "yue/category-A.wav: lacks; it says the category A")
        .noneMatch(line -> line.startsWith("yue/yao"))
        .last()
        .asString()
        .startsWith("Wang Min: 93 of 93 clips lack");
  }

  @Test
  void what_cannot_be_looked_at_is_said() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(folder.toString())).isEqualTo(2);
    assertThat(run(folder.toString(), "--speed=5")).isEqualTo(2);
    assertThat(run(folder.toString(), "--languages=zh-CN,latin")).isEqualTo(2);
    assertThat(said())
        .contains(
            "Missing required parameter: 'FOLDER'",
            "is no voice pack",
            "'--speed=5'",
            "must be some of zh-CN, yue, en, not 'latin'");
  }

  private int run(String... arguments) {
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return PackCheck.run(List.of(arguments), print, print);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
