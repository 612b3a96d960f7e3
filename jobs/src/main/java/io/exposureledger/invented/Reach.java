package io.exposureledger.invented;

import io.exposureledger.invented.Situations.Dimension;

/** Which sign-ins of its audience an access policy is about. */
public record Reach(
    Applications applications,
    Clients clients,
    boolean isOutsideTrustedOnly,
    boolean isMobileOnly,
    boolean isRiskyOnly) {

  /** Which applications. */
  public enum Applications {
    ALL,
    OFFICE_365,
    /** Not an application: the registration of security information. */
    REGISTRATION
  }

  /** Which client types. */
  public enum Clients {
    ALL,
    MODERN,
    LEGACY
  }

  static Reach of(Clients clients) {
    return new Reach(Applications.ALL, clients, false, false, false);
  }

  Reach in(Applications some) {
    return new Reach(some, clients, isOutsideTrustedOnly, isMobileOnly, isRiskyOnly);
  }

  Reach outsideTrusted() {
    return new Reach(applications, clients, true, isMobileOnly, isRiskyOnly);
  }

  Reach onMobile() {
    return new Reach(applications, clients, isOutsideTrustedOnly, true, isRiskyOnly);
  }

  Reach whenRisky() {
    return new Reach(applications, clients, isOutsideTrustedOnly, isMobileOnly, true);
  }

  long situations() {
    if (clients == Clients.LEGACY) {
      return Situations.NONE;
    }
    long found =
        switch (applications) {
          case ALL -> Situations.ALL;
          case OFFICE_365 -> Situations.first(Dimension.APPLICATIONS);
          case REGISTRATION -> Situations.NONE;
        };
    found &= isOutsideTrustedOnly ? Situations.second(Dimension.LOCATIONS) : Situations.ALL;
    found &= isMobileOnly ? Situations.first(Dimension.PLATFORMS) : Situations.ALL;
    return found & (isRiskyOnly ? Situations.first(Dimension.RISK) : Situations.ALL);
  }

  /** Whether it is about every use of a legacy protocol. */
  boolean isOfAllLegacy() {
    return clients != Clients.MODERN
        && applications == Applications.ALL
        && !isOutsideTrustedOnly
        && !isMobileOnly
        && !isRiskyOnly;
  }
}
