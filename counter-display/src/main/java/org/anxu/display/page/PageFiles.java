package org.anxu.display.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.anxu.display.rendering.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The files of one page, read once at the start. What is not in the list does not exist, so no
 * request can name a path.
 */
final class PageFiles {
  private static final String LOOK = "/META-INF/resources/anxu/";
  private static final Pattern WORD = Pattern.compile("\\{\\{(zh|en):([a-zA-Z0-9.-]+)\\}\\}");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "wav", "audio/wav");
  private static final String[] ICONS = {
    "logo",
    "serving",
    "called",
    "free",
    "paused",
    "closed",
    "no-connection",
    "people",
    "clock",
    "warning"
  };
  private static final int FACES = 5;

  private final Map<String, PageFile> files = new HashMap<>();
  private final CRC32 sum = new CRC32();

  /**
   * Reads the files of a page.
   *
   * @param page {@code hall} or {@code counter}
   * @param chime whether a call is heard
   */
  PageFiles(String page, boolean chime, Texts texts) throws IOException {
    String html = new String(own(page + ".html"), StandardCharsets.UTF_8);
    html = html.replace("{{chime}}", chime ? "on" : "off");
    put("/", "html", fill(html, texts).getBytes(StandardCharsets.UTF_8));
    put("/" + page + ".css", "css", own(page + ".css"));
    put("/" + page + ".js", "js", own(page + ".js"));
    if (page.equals("hall")) {
      put("/fit.js", "js", own("fit.js"));
    }
    put("/screen.css", "css", own("screen.css"));
    put("/screen.js", "js", own("screen.js"));
    put("/anxu/look.css", "css", look("look.css"));
    put("/anxu/components.css", "css", look("components.css"));
    put("/anxu/chime.wav", "wav", look("chime.wav"));
    for (int level = 1; page.equals("counter") && level <= FACES; level++) {
      String face = "icons/face-" + level + ".svg";
      put("/anxu/" + face, "svg", look(face));
    }
    for (String icon : ICONS) {
      put("/anxu/icons/" + icon + ".svg", "svg", look("icons/" + icon + ".svg"));
    }
  }

  @Nullable PageFile at(String path) {
    return files.get(path);
  }

  /** Another one whenever a file has changed. */
  String edition() {
    return Long.toHexString(sum.getValue());
  }

  private void put(String path, String type, byte[] body) {
    sum.update(body);
    files.put(path, new PageFile(Objects.requireNonNull(TYPES.get(type)), body));
  }

  /** Puts in the words that a page must have before any picture comes. */
  private static String fill(String html, Texts texts) {
    return WORD.matcher(html)
        .replaceAll(found -> {
          var words = texts.of(found.group(2));
          String text = found.group(1).equals("zh") ? words.zh() : words.en();
          return Matcher.quoteReplacement(escape(text));
        });
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] own(String name) throws IOException {
    return read(name, PageFiles.class.getResourceAsStream(name));
  }

  private static byte[] look(String name) throws IOException {
    return read(name, PageFiles.class.getResourceAsStream(LOOK + name));
  }

  private static byte[] read(String name, @Nullable InputStream found) throws IOException {
    if (found == null) {
      throw new FileNotFoundException(name + " is missing in this program");
    }
    try (InputStream in = found) {
      return in.readAllBytes();
    }
  }

  /** One file as it is sent. */
  static final class PageFile {
    private final String type;
    private final byte[] body;

    PageFile(String type, byte[] body) {
      this.type = type;
      this.body = body;
    }

    String type() {
      return type;
    }

    byte[] body() {
      return body;
    }
  }
}
