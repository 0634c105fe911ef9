package org.anxu.server.journal;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that has no journal to go on with in words instead of a stack trace. */
class JournalUnavailableAnalyzer extends AbstractFailureAnalyzer<JournalUnavailable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, JournalUnavailable cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        cause.words(Locale.ENGLISH)
            + System.lineSeparator()
            + cause.words(Locale.SIMPLIFIED_CHINESE),
        cause);
  }
}
