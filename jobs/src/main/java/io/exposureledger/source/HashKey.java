package io.exposureledger.source;

/**
 * The secret key that telephone numbers and leaked secrets are hashed with. Only who reads
 * deliveries needs it.
 *
 * @param variable the environment variable that holds it
 * @param value its value; null or blank where it is not set
 */
public record HashKey(String variable, String value) {

  boolean isSet() {
    return value != null && !value.isBlank();
  }

  /** Nothing of a key is ever shown. */
  @Override
  public String toString() {
    return variable;
  }
}
