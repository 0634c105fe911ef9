package org.anxu.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The style sheets hold together: no value beside the tokens, no name that leads nowhere. */
class StylesheetTest {
  private static final Pattern USE = Pattern.compile("var\\((--anxu-[a-z0-9-]+)");
  private static final Pattern DEFINITION = Pattern.compile("(--anxu-[a-z0-9-]+):");
  private static final Pattern URL = Pattern.compile("url\\('([^']+)'\\)");

  @Test
  void every_token_used_is_defined() throws IOException {
    String all = LookFiles.text("look.css") + LookFiles.text("components.css");
    var defined =
        DEFINITION.matcher(all).results().map(m -> m.group(1)).collect(Collectors.toSet());
    var used =
        USE.matcher(all + LookFiles.text("look-vaadin.css"))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(defined).containsAll(used);
  }

  @Test
  void colours_stand_in_the_tokens_alone() throws IOException {
    assertThat(LookFiles.text("components.css")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
    assertThat(LookFiles.text("look-vaadin.css")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b");
  }

  @Test
  void every_file_named_exists() throws IOException {
    var urls = URL.matcher(LookFiles.text("components.css")).results().map(m -> m.group(1));
    for (String url : urls.distinct().toList()) {
      assertThat(LookFiles.text(url)).startsWith("<svg");
    }
    assertThat(LookFiles.text("look.css")).contains("url('components.css')");
  }

  @Test
  void type_grows_by_a_quarter() throws IOException {
    var sizes =
        Pattern.compile("--anxu-size-[1-9]:\\s*([0-9.]+)rem")
            .matcher(LookFiles.text("look.css"))
            .results()
            .map(m -> Double.parseDouble(m.group(1)))
            .toList();
    assertThat(sizes).hasSize(9).startsWith(1.0);
    for (int i = 1; i < sizes.size(); i++) {
      assertThat(sizes.get(i) / sizes.get(i - 1))
          .isCloseTo(1.25, org.assertj.core.data.Offset.offset(0.001));
    }
  }
}
