package io.exposureledger.generate;

import io.exposureledger.generate.Blocks.Block;
import io.exposureledger.invented.Account;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.SignIns;
import io.exposureledger.invented.SignIns.SignIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sign-ins of Aldermoor, as Azure Monitor writes them: JSON Lines that end in CRLF. */
final class SignInExports implements Exports {

  private static final int BLOCK = 1000;
  private static final Map<String, String> WORDS =
      Map.of(
          "mobilePhone", "Text message",
          "alternateMobilePhone", "Phone call (Authentication phone)",
          "officePhone", "Phone call (Office phone)",
          "microsoftAuthenticatorPush", "Mobile app notification",
          "softwareOneTimePasscode", "OATH verification code",
          "fido2SecurityKey", "FIDO2 security key",
          "passKeySynced", "Passkey (synced)",
          "palmVeinScanner", "Palm vein");

  @Override
  public List<GeneratedSource> sources(Organisation group) {
    return List.of(
        new GeneratedSource("aldermoor-sign-ins", "entra.sign-ins", Optional.of("aldermoor"), "3d")
            .ofEvents());
  }

  @Override
  public List<GeneratedFile> files(Organisation group) {
    Directory directory = group.directory("aldermoor");
    return Blocks.each(
        group,
        Blocks.of(directory, BLOCK),
        (month, block) ->
            GeneratedFile.landed(
                "aldermoor-sign-ins",
                group.dates().get(month),
                "PT1H-%05d.json".formatted(block.place()),
                out -> lines(group, month, block, out)));
  }

  private static void lines(Organisation group, int month, Block block, OutputStream out)
      throws IOException {
    Accounts accounts = new Accounts(group);
    SignIns signIns = new SignIns(group);
    Iterator<Account> each = block.numbers().mapToObj(accounts::at).iterator();
    while (each.hasNext()) {
      Account account = each.next();
      for (SignIn one : signIns.of(account, month)) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Json.write(envelope(account, one), line);
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static Map<String, Object> envelope(Account account, SignIn one) {
    return Json.object(
        "time",
        VendorTime.millis(one.at()).replace("Z", "1234Z"),
        "resourceId",
        "/tenants/aldermoor/providers/Microsoft.aadiam",
        "operationName",
        "Sign-in activity",
        "category",
        "SignInLogs",
        "resultType",
        Integer.toString(error(one)),
        "properties",
        properties(account, one));
  }

  private static int error(SignIn one) {
    if (one.isSuccessful()) {
      return 0;
    }
    if (one.isLegacy()) {
      return 53003;
    }
    return one.secondFactor().isPresent() ? 500121 : 50074;
  }

  private static String reason(SignIn one) {
    return error(one) == 500121
        ? "Authentication failed during strong authentication request."
        : "Access has been blocked by policy.";
  }

  private static Map<String, Object> properties(Account account, SignIn one) {
    return Json.object(
        "id",
        one.id(),
        "createdDateTime",
        VendorTime.millis(one.at()).replace("Z", "1234+00:00"),
        "userId",
        account.id(),
        "userPrincipalName",
        account.login().toLowerCase(Locale.ROOT),
        "userDisplayName",
        account.displayName(),
        "appDisplayName",
        one.isLegacy() ? "Office 365 Exchange Online" : "Office 365",
        "ipAddress",
        "203.0.113." + (account.number() % 200 + 1),
        "clientAppUsed",
        one.client(),
        "isInteractive",
        true,
        "conditionalAccessStatus",
        one.isSuccessful() ? "success" : "failure",
        "authenticationRequirement",
        one.secondFactor().isPresent() || error(one) == 50074
            ? "multiFactorAuthentication"
            : "singleFactorAuthentication",
        "authenticationDetails",
        steps(one),
        "status",
        Json.object(
            "errorCode",
            error(one),
            "failureReason",
            one.isSuccessful() ? "Other." : reason(one),
            "additionalDetails",
            null));
  }

  private static List<Object> steps(SignIn one) {
    List<Object> steps = new ArrayList<>();
    steps.add(
        step(one, "Password", "Primary authentication", one.isSuccessful() || !one.isLegacy()));
    one.secondFactor()
        .map(method -> WORDS.getOrDefault(method, method))
        .ifPresent(
            word -> steps.add(step(one, word, "Multifactor authentication", one.isSuccessful())));
    return steps;
  }

  private static Map<String, Object> step(
      SignIn one, String method, String requirement, boolean isDone) {
    return Json.object(
        "authenticationStepDateTime",
        VendorTime.millis(one.at()).replace("Z", "0000+00:00"),
        "authenticationMethod",
        method,
        "authenticationMethodDetail",
        method.equals("Text message") ? "+44 XXXXXXXX00" : "",
        "succeeded",
        isDone,
        "authenticationStepRequirement",
        requirement);
  }
}
