package org.anxu.server.access;

/** The address of the sign-in screen, and what it says of a failure. */
public final class SignInPage {
  /** The path. */
  public static final String ROUTE = "sign-in";

  /** Said in the address after a wrong number or password. */
  public static final String WRONG = "error";

  /** Said in the address, with seconds, after too many failures. */
  public static final String WAIT = "wait";

  /** Said in the address when the accounts cannot be read. */
  public static final String UNAVAILABLE = "unavailable";

  private SignInPage() {}
}
