package org.anxu.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start with wrong settings in words instead of a stack trace. */
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct it where it is set (anxu-server.yaml, the environment or the command line) and"
            + " start again.",
        cause);
  }
}
