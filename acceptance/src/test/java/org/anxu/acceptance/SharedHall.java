package org.anxu.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test the same running hall and browser: starting them takes longer than most tests.
 * Each test works at counters and categories of its own and leaves no page behind.
 */
final class SharedHall implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(SharedHall.class);

  /** What ends after the last test. */
  private record Shared(Path folder, RunningHall hall, Chromium chromium) implements AutoCloseable {
    static Shared start() {
      try {
        Path folder = Files.createTempDirectory("anxu-hall");
        return new Shared(folder, RunningHall.start(folder), new Chromium());
      } catch (Exception e) {
        throw new IllegalStateException("the shared hall does not start", e);
      }
    }

    @Override
    public void close() throws Exception {
      chromium.close();
      hall.close();
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static Shared shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(RunningHall.class, Chromium.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared = shared(context);
    return parameter.getParameter().getType() == Chromium.class ? shared.chromium : shared.hall;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    shared(context).chromium.closePages();
  }
}
