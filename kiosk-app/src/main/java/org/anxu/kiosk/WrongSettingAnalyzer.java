package org.anxu.kiosk;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Ends a start with a wrong setting in one sentence: the key, the value, and what is allowed; also
 * where the value is no number, address or duration at all.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<Throwable> {
  private static final String HINT =
      "Correct it where it is set (anxu-kiosk.properties, the environment or the command line) and"
          + " start again.";

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
    WrongSetting wrong = findCause(rootFailure, WrongSetting.class);
    String words = wrong == null ? ofBinding(rootFailure) : wrong.getMessage();
    return words == null ? null : new FailureAnalysis(words, HINT, rootFailure);
  }

  private @Nullable String ofBinding(Throwable failure) {
    UnboundConfigurationPropertiesException unknown =
        findCause(failure, UnboundConfigurationPropertiesException.class);
    if (unknown != null) {
      ConfigurationProperty first = unknown.getUnboundProperties().iterator().next();
      return first.getName()
          + " is not a setting; there are "
          + KioskSettings.PREFIX
          + "."
          + String.join(", ", KioskSettings.ALLOWED.keySet());
    }
    BindException failed = findCause(failure, BindException.class);
    if (failed == null || failed.getProperty() == null) {
      return null;
    }
    String key = failed.getName().toString();
    String allowed =
        key.startsWith(KioskSettings.PREFIX)
            ? KioskSettings.ALLOWED.get(key.substring(KioskSettings.PREFIX.length() + 1))
            : PageAddressCheck.ALLOWED.get(key);
    return allowed == null
        ? null
        : WrongSetting.of(key, allowed, failed.getProperty().getValue()).getMessage();
  }
}
