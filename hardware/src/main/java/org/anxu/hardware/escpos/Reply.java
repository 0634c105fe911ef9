package org.anxu.hardware.escpos;

/** What a printer says, once its bytes are told apart. */
public sealed interface Reply {
  /** One byte on a real-time question. */
  record RealTime(int status) implements Reply {}

  /** Status told unasked: the first three of its four bytes. */
  record Automatic(int first, int second, int third) implements Reply {}

  /** CUSTOM's full status: paper, user, recoverable errors, unrecoverable errors. */
  record Full(int paper, int user, int recoverable, int unrecoverable) implements Reply {}

  /** Everything before this process id is on paper. */
  record Printed(String id) implements Reply {}

  /** The buffer before this question has been worked off. */
  record BufferDone(int paper) implements Reply {}

  /** What was received and not printed is forgotten. */
  record Forgotten() implements Reply {}
}
