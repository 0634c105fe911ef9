package org.anxu.server.fleet;

import org.jspecify.annotations.Nullable;

/**
 * The register or a file of secrets cannot be used. The message says what and where, the remedy
 * what a person can do; neither ever holds a secret.
 */
public final class AccessUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String remedy;

  /** What is wrong, and what to do about it. */
  public AccessUnavailable(String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  /** What a person can do. */
  public String remedy() {
    return remedy;
  }
}
