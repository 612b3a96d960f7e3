package io.exposureledger.invented;

import java.util.ArrayList;
import java.util.List;

/** What the accounts of Entra directories have registered, in the vendor's words. */
public final class Enrolment {

  public static final String PHONE = "mobilePhone";
  public static final String ALTERNATE = "alternateMobilePhone";
  public static final String OFFICE = "officePhone";
  public static final String PUSH = "microsoftAuthenticatorPush";
  public static final String CODE = "softwareOneTimePasscode";
  public static final String KEY = "fido2SecurityKey";
  public static final String PASSKEY = "passKeySynced";
  public static final String EMAIL = "email";
  public static final String UNMAPPED = "palmVeinScanner";

  private final Organisation group;

  public Enrolment(Organisation group) {
    this.group = group;
  }

  /** Whether the registration report has a row for the account. */
  public boolean isReported(Account account) {
    return !group.happens("not_in_registration", account.number());
  }

  /** The methods at the end of a month, counted from the oldest delivery. */
  public List<String> methods(Account account, int month) {
    return switch (account.kind()) {
      case SERVICE, ROOM -> List.of();
      case BREAK_GLASS -> List.of(KEY);
      default -> ofPerson(account.number(), month);
    };
  }

  private List<String> ofPerson(int number, int month) {
    List<String> methods = new ArrayList<>(first(number));
    for (int past = 1; past <= month; past++) {
      if (methods.contains(PHONE) && group.happens("improves_each_month", number, past)) {
        if (methods.size() > 1 && !methods.contains(EMAIL)) {
          methods.remove(PHONE);
        } else if (!methods.contains(PUSH)) {
          methods.add(group.chance().of("better", number).is(0.4) ? PASSKEY : PUSH);
        }
      }
    }
    return methods.stream().distinct().toList();
  }

  private List<String> first(int number) {
    List<String> methods = new ArrayList<>(drawn(group.chance().of("mix", number).share(), number));
    if (group.happens("email_beside", number)) {
      methods.add(EMAIL);
    }
    return methods;
  }

  private List<String> drawn(double draw, int number) {
    boolean hasCode = group.chance().of("app", number).is(0.25);
    double below = group.share("phone_only");
    if (draw < below) {
      return List.of(PHONE);
    }
    if (draw < (below += group.share("phone_and_app"))) {
      return List.of(PHONE, hasCode ? CODE : PUSH);
    }
    if (draw < (below += group.share("app_only"))) {
      return hasCode ? List.of(PUSH, CODE) : List.of(PUSH);
    }
    if (draw < (below += group.share("passkey"))) {
      return List.of(hasCode ? KEY : PASSKEY);
    }
    if (draw < (below += group.share("office_phone"))) {
      return hasCode ? List.of(OFFICE, PHONE) : List.of(OFFICE);
    }
    if (draw < (below += group.share("alternate_phone"))) {
      return List.of(ALTERNATE);
    }
    return draw < below + group.share("unmapped_method") ? List.of(UNMAPPED) : List.of();
  }

  /** Whether self-service reset is switched on for the account. */
  public boolean isResetEnabled(Account account) {
    return group.happens("reset_enabled", account.number());
  }
}
