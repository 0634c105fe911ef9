package org.anxu.protocol.board;

/** What a counter is doing. */
public enum CounterPhase {
  /** No officer is signed in. */
  CLOSED,
  /** An officer is there and nobody is being served. */
  FREE,
  /** A number is called and its customer awaited. */
  CALLED,
  /** A customer is being served. */
  SERVING,
  /** Service is paused; see the notice. */
  PAUSED
}
