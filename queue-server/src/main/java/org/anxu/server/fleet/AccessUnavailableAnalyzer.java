package org.anxu.server.fleet;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that cannot succeed with words instead of a stack trace. */
class AccessUnavailableAnalyzer extends AbstractFailureAnalyzer<AccessUnavailable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, AccessUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
