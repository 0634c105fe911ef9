package org.anxu.bench.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's files and those of the common look, from the class path. */
final class Resources {
  private static final Pattern LOOK = Pattern.compile("/anxu/(icons/)?[a-z0-9-]+\\.[a-z0-9]+");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "wav", "audio/wav");
  private static final Map<String, String> OWN =
      Map.of(
          "/", "bench.html",
          "/bench.css", "bench.css",
          "/bench.js", "bench.js",
          "/counter.js", "counter.js");

  private Resources() {}

  /** A file and its media type. */
  record Resource(byte[] bytes, String type) {}

  static Optional<Resource> find(String path) throws IOException {
    String name = OWN.get(path);
    if (name == null && !LOOK.matcher(path).matches()) {
      return Optional.empty();
    }
    String resource = name == null ? "/META-INF/resources" + path : name;
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    try (InputStream in = Resources.class.getResourceAsStream(resource)) {
      return in == null || type == null
          ? Optional.empty()
          : Optional.of(new Resource(in.readAllBytes(), type));
    }
  }
}
