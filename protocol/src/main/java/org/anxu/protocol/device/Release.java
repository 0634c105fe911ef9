package org.anxu.protocol.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far two programs of a hall are apart. Server and devices may differ by one release, because
 * they are not all exchanged in one night; beyond that a message may mean something else.
 */
public enum Release {
  /** The same release. */
  SAME,
  /** One release apart: they work together. */
  NEXT,
  /** More than one release apart: one of them must be brought up to date. */
  TOO_FAR,
  /** One of them does not tell, or is no release. */
  UNKNOWN;

  /** What a program says of itself that was not built as a release. */
  public static final String DEVELOPMENT = "development";

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*|-.*)?");

  /** The version of the program that a class was built into. */
  public static String of(Class<?> program) {
    String version = program.getPackage().getImplementationVersion();
    return version == null ? DEVELOPMENT : version;
  }

  /**
   * How far two versions are apart. The first two numbers are the release: 1.0 follows on any 0.x.
   */
  public static Release between(@Nullable String one, @Nullable String other) {
    Matcher a = FORM.matcher(one == null ? "" : one);
    Matcher b = FORM.matcher(other == null ? "" : other);
    if (!a.matches() || !b.matches()) {
      return UNKNOWN;
    }
    int majors = number(a, 1) - number(b, 1);
    int minors = number(a, 2) - number(b, 2);
    if (majors == 0) {
      return minors == 0 ? SAME : Math.abs(minors) == 1 ? NEXT : TOO_FAR;
    }
    boolean first = number(majors > 0 ? a : b, 2) == 0;
    return Math.abs(majors) == 1 && first ? NEXT : TOO_FAR;
  }

  private static int number(Matcher version, int group) {
    return Integer.parseInt(version.group(group));
  }
}
