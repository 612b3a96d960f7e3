package io.exposureledger.invented;

import java.time.Duration;
import java.time.Instant;

/**
 * A span in which something is looked for, and the span that the sources tell of.
 *
 * @param knownFrom from when they do; null where they never do
 * @param knownUntil as of when is asked
 */
record Window(Instant from, Instant until, Instant knownFrom, Instant knownUntil) {

  static Window after(Instant at, Duration length, Instant knownFrom, Instant knownUntil) {
    return new Window(at, at.plus(length), knownFrom, knownUntil);
  }

  static Window before(Instant at, Duration length, Instant knownFrom, Instant knownUntil) {
    return new Window(at.minus(length), at, knownFrom, knownUntil);
  }

  static Window around(Instant at, Duration length, Instant knownFrom, Instant knownUntil) {
    return new Window(at.minus(length), at.plus(length), knownFrom, knownUntil);
  }

  /** Whether an instant is in it, its ends included. */
  boolean has(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }

  /** Yes where something was found; otherwise no only where all of the window is told. */
  Answer of(boolean isFound) {
    if (isFound) {
      return Answer.YES;
    }
    return from.isBefore(knownFrom) || until.isAfter(knownUntil) ? Answer.UNKNOWN : Answer.NO;
  }
}
