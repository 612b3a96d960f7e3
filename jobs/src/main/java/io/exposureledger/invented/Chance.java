package io.exposureledger.invented;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A draw that depends on nothing but what it is drawn for: the same seed, purpose and numbers give
 * the same draw, in whatever order and on whatever machine. Mixed as in SplitMix64 (Steele, Lea and
 * Flood 2014).
 */
public record Chance(long bits) implements Serializable {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD1342543DE82EF95L;
  private static final double UNIT = 0x1.0p-53;

  /** A draw for a purpose, told apart by numbers such as an account's and a month's. */
  public Chance of(String purpose, long... numbers) {
    long mixed = bits;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = with(mixed, purpose.charAt(i));
    }
    for (long number : numbers) {
      mixed = with(mixed, number);
    }
    return new Chance(mixed);
  }

  /** The factor keeps a seed and what is drawn for apart: their sum alone would not. */
  private static long with(long mixed, long value) {
    return mix(mixed * FACTOR + STEP + value);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to 1, 1 not reached. */
  public double share() {
    return (bits >>> 11) * UNIT;
  }

  /** True in the given share of all draws. */
  public boolean is(double probability) {
    return share() < probability;
  }

  /** From 0, below the bound. */
  public int below(int bound) {
    return (int) (share() * bound);
  }

  public <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  /** A day no earlier than the first and earlier than the second. */
  public LocalDate day(LocalDate from, LocalDate until) {
    return from.plusDays(below((int) (until.toEpochDay() - from.toEpochDay())));
  }

  /** An id in the form of a version 4 UUID. */
  public UUID id() {
    long high = (mix(bits + STEP) & ~0xF000L) | 0x4000L;
    long low = (mix(bits + 2 * STEP) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** Lower-case hexadecimal digits, at most 64. */
  public String hex(int digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; text.length() < digits; i++) {
      text.append(String.format("%016x", mix(bits + i * STEP)));
    }
    return text.substring(0, digits);
  }
}
