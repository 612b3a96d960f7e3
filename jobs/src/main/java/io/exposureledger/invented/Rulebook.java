package io.exposureledger.invented;

import static io.exposureledger.invented.DocumentedRule.permitting;
import static io.exposureledger.invented.DocumentedRule.requiring;
import static io.exposureledger.invented.MethodClass.PHISHING_RESISTANT_SYNCED;
import static io.exposureledger.invented.MethodClass.SOFT_ONE_TIME_CODE;
import static io.exposureledger.invented.MethodClass.STRONG_OUT_OF_BAND;
import static io.exposureledger.invented.RuleScope.in;
import static io.exposureledger.invented.Ways.ANY;
import static io.exposureledger.invented.Ways.HELP_DESK;
import static io.exposureledger.invented.Ways.SECOND_FACTOR;
import static io.exposureledger.invented.Ways.SELF_SERVICE;
import static io.exposureledger.invented.Ways.SIGN_IN;

import java.util.List;
import java.util.stream.Stream;

/** The documented policy of the group: its rules in order, and who answers for what. */
public final class Rulebook {

  public static final String CONTROL_OWNER = Organisation.leader(4);
  public static final String RISK_ACCEPTOR = Organisation.leader(5);

  private Rulebook() {}

  /** Of a path the first rule that covers an account decides. */
  public static List<DocumentedRule> rules() {
    return Stream.of(desks(), otherDesks(), aldermoor(), quillhaven(), tessel(), google(), domain())
        .flatMap(List::stream)
        .toList();
  }

  private static List<DocumentedRule> desks() {
    return List.of(
        permitting(
            "DESK-1",
            "Quillhaven field staff are reset after a text message",
            in("quillhaven").of("Field"),
            HELP_DESK,
            Method.SMS,
            Method.VOICE),
        requiring(
            "DESK-2",
            "Nobody else of Quillhaven but the laboratory is reset after a text message",
            in("quillhaven").but("Laboratory"),
            HELP_DESK,
            SOFT_ONE_TIME_CODE),
        permitting(
                "DESK-3",
                "Aldermoor field staff are reset after a text message",
                in("aldermoor").of("Field"),
                HELP_DESK,
                Method.SMS,
                Method.VOICE)
            .acceptedBy(Organisation.FORMER_LEADER),
        requiring(
            "DESK-4",
            "The Aldermoor desk verifies nobody else by telephone",
            in("aldermoor"),
            HELP_DESK,
            SOFT_ONE_TIME_CODE));
  }

  /** Laboratories have none, and of the domain not every department has one. */
  private static List<DocumentedRule> otherDesks() {
    return List.of(
        permitting(
                "DESK-5",
                "Tessel field staff are reset after a text message",
                in("tessel").of("Field"),
                HELP_DESK,
                Method.SMS)
            .ownedBy(Organisation.FORMER_LEADER),
        requiring(
            "DESK-6",
            "Nobody else of Tessel but the laboratory is reset after a text message",
            in("tessel", "tessel-google").but("Laboratory"),
            HELP_DESK,
            STRONG_OUT_OF_BAND),
        permitting(
            "DESK-7",
            "Offices of the domain are reset with the smart card or an application",
            in("aldermoor-ad").of("Head Office", "Finance", "IT"),
            HELP_DESK,
            Method.CERTIFICATE,
            Method.TOTP),
        permitting(
            "DESK-8",
            "Field staff of the domain are called back",
            in("aldermoor-ad").of("Field"),
            HELP_DESK,
            Method.VOICE),
        permitting(
            "DESK-9",
            "Users of Duo are called back",
            in("quillhaven-duo").ofType(AccountKind.HUMAN),
            HELP_DESK,
            Method.SMS,
            Method.VOICE));
  }

  private static List<DocumentedRule> aldermoor() {
    return List.of(
        requiring(
            "AUTH-1",
            "Administrators of Aldermoor use what resists phishing",
            in("aldermoor").privileged(),
            SECOND_FACTOR,
            PHISHING_RESISTANT_SYNCED),
        permitting(
                "AUTH-2",
                "Who works outside the offices of Aldermoor may use a telephone",
                in("aldermoor").of("Field", "Operations", "Laboratory"),
                SECOND_FACTOR,
                Method.SMS,
                Method.VOICE,
                Method.PUSH,
                Method.TOTP)
            .ownedBy(Organisation.leader(6)),
        requiring(
            "AUTH-3",
            "Nobody else of Aldermoor uses a telephone",
            in("aldermoor").butType(AccountKind.GUEST),
            SECOND_FACTOR,
            SOFT_ONE_TIME_CODE),
        permitting(
            "AUTH-4",
            "Field staff of Aldermoor may sign in with a text message",
            in("aldermoor").of("Field"),
            SIGN_IN,
            Method.SMS));
  }

  private static List<DocumentedRule> quillhaven() {
    return List.of(
        permitting(
                "RESET-1",
                "Field staff of Quillhaven may reset their password with a telephone",
                in("quillhaven").of("Field"),
                SELF_SERVICE,
                Method.SMS,
                Method.VOICE,
                Method.EMAIL)
            .ownedBy(Organisation.leader(7)),
        requiring(
            "RESET-2",
            "Nobody else of Quillhaven but the laboratory resets a password with a telephone",
            in("quillhaven").but("Laboratory"),
            SELF_SERVICE,
            STRONG_OUT_OF_BAND),
        permitting(
                "AUTH-5",
                "Users of Duo have an application, or a telephone",
                in("quillhaven-duo").ofType(AccountKind.HUMAN),
                SECOND_FACTOR,
                Method.SMS,
                Method.VOICE,
                Method.PUSH,
                Method.TOTP)
            .ownedBy(Organisation.leader(8)));
  }

  /** No role of Okta is exported, so that the first of these may cover everybody. */
  private static List<DocumentedRule> tessel() {
    return List.of(
        requiring(
            "AUTH-6",
            "Administrators of Tessel use what resists phishing",
            in("tessel").privileged(),
            SECOND_FACTOR,
            PHISHING_RESISTANT_SYNCED),
        requiring(
            "AUTH-7",
            "Laboratories of Tessel use an application",
            in("tessel").of("Laboratory", "Research"),
            SECOND_FACTOR,
            STRONG_OUT_OF_BAND),
        permitting(
            "AUTH-8",
            "Offices of Tessel may use a telephone",
            in("tessel").of("Head Office", "Finance"),
            SECOND_FACTOR,
            Method.SMS,
            Method.PUSH,
            Method.TOTP),
        permitting(
            "RESET-3",
            "Who works outside the offices of Tessel resets a password without a telephone",
            in("tessel").of("Field", "Operations", "Laboratory"),
            SELF_SERVICE,
            Method.EMAIL,
            Method.PUSH),
        permitting(
                "RESET-4",
                "Finance of Tessel may reset a password with a text message",
                in("tessel").of("Finance"),
                SELF_SERVICE,
                Method.SMS,
                Method.EMAIL)
            .acceptedBy(Organisation.leader(9)));
  }

  private static List<DocumentedRule> google() {
    return List.of(
        requiring(
            "AUTH-9",
            "Nobody of Tessel but the laboratory uses a telephone for Google",
            in("tessel-google").but("Laboratory"),
            SECOND_FACTOR,
            SOFT_ONE_TIME_CODE),
        permitting(
            "RESET-5",
            "Who works outside the offices of Tessel may recover Google with a telephone",
            in("tessel-google").of("Field", "Operations"),
            SELF_SERVICE,
            Method.SMS,
            Method.VOICE,
            Method.EMAIL),
        requiring(
            "AUTH-10",
            "Research of Tessel enters Google with what resists phishing",
            in("tessel-google").of("Research"),
            ANY,
            PHISHING_RESISTANT_SYNCED));
  }

  private static List<DocumentedRule> domain() {
    return List.of(
        permitting(
            "AUTH-11",
            "The domain is entered with a password or a smart card",
            in("aldermoor-ad"),
            SIGN_IN,
            Method.PASSWORD,
            Method.CERTIFICATE),
        permitting(
            "AUTH-12",
            "Field staff of the domain may add a text message",
            in("aldermoor-ad").of("Field"),
            SECOND_FACTOR,
            Method.PASSWORD,
            Method.CERTIFICATE,
            Method.SMS,
            Method.VOICE),
        permitting(
            "AUTH-13",
            "Nobody else of the domain adds anything but a smart card",
            in("aldermoor-ad"),
            SECOND_FACTOR,
            Method.PASSWORD,
            Method.CERTIFICATE));
  }
}
