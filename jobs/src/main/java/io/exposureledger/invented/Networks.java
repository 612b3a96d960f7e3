package io.exposureledger.invented;

/** Where accounts are used from: addresses of the ranges for benchmarks and documentation. */
public final class Networks {

  private Networks() {}

  /** The address from which an account is always used (RFC 2544). */
  public static String usual(int account) {
    int host = account / 512;
    return "198." + (18 + account % 2) + "." + (account / 2) % 256 + "." + (1 + host % 254);
  }

  /** An address where the account was not before (RFC 5737). */
  static String foreign(Chance chance) {
    return "203.0.113." + (1 + chance.of("network").below(254));
  }

  /** The address of the person's own device, or of one that is not. */
  static String device(Account account, boolean isOwn, Chance chance) {
    return account.directory().vendor() == Vendor.OKTA
        ? "guo" + (isOwn ? chance.of("own device") : chance.of("device")).hex(17)
        : "";
  }
}
