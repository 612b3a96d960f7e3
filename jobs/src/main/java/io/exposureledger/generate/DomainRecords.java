package io.exposureledger.generate;

import io.exposureledger.invented.Account;
import io.exposureledger.invented.AccountKind;
import io.exposureledger.invented.Accounts;
import io.exposureledger.invented.Contacts;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.OtherDirectories;
import io.exposureledger.invented.Person;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts of an Active Directory domain at the end of a day. */
final class DomainRecords {

  /** The columns of csvde; a few of them are empty in every row, as in real exports. */
  static final List<String> COLUMNS =
      List.of(
          "DN",
          "objectClass",
          "cn",
          "sn",
          "givenName",
          "displayName",
          "department",
          "physicalDeliveryOfficeName",
          "employeeID",
          "employeeType",
          "memberOf",
          "sAMAccountName",
          "sAMAccountType",
          "userPrincipalName",
          "userAccountControl",
          "objectGUID",
          "whenCreated",
          "pwdLastSet",
          "lastLogonTimestamp",
          "accountExpires",
          "msExchRecipientTypeDetails");

  private static final String BASE = "DC=corp,DC=aldermoor,DC=example";
  private static final int NORMAL = 0x200;
  private static final int DISABLED = 0x2;
  private static final int NEVER_EXPIRES = 0x10000;
  private static final int SMART_CARD = 0x40000;

  private final Organisation group;
  private final LocalDate day;
  private final Accounts accounts;
  private final Contacts contacts;
  private final OtherDirectories facts;

  DomainRecords(Organisation group, LocalDate day) {
    this.group = group;
    this.day = day;
    this.accounts = new Accounts(group);
    this.contacts = new Contacts(group);
    this.facts = new OtherDirectories(group);
  }

  /** As LDIF; what is absent in the directory is absent here. */
  Map<String, Object> attributes(Account account) {
    String[] names = account.displayName().split(" ", 2);
    boolean isHuman = account.kind() == AccountKind.HUMAN;
    String commonName = account.displayName() + " " + account.number();
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(
        "dn",
        "CN=%s,OU=%s,%s".formatted(commonName, isHuman ? "People" : "Service Accounts", BASE));
    found.put("objectClass", List.of("top", "person", "organizationalPerson", "user"));
    found.put("cn", commonName);
    found.put("sn", names[names.length - 1]);
    found.put("givenName", names[0]);
    found.put("displayName", account.displayName());
    found.put("department", account.department());
    if (account.number() % 11 == 0) {
      found.put("physicalDeliveryOfficeName", "Zürich West");
    }
    contacts.told(account, day).map(Person::id).ifPresent(id -> found.put("employeeID", id));
    found.put("employeeType", isHuman ? "Employee" : "Service");
    found.put("memberOf", groups(account));
    found.put("sAMAccountName", account.login().substring(0, account.login().indexOf('@')));
    found.put("sAMAccountType", "805306368");
    found.put("userPrincipalName", account.login());
    found.put("userAccountControl", Integer.toString(control(account)));
    found.put("objectGUID", guid(account.id()));
    found.put("whenCreated", VendorTime.generalized(VendorTime.morning(account.createdOn())));
    found.put("pwdLastSet", VendorTime.fileTime(VendorTime.morning(account.createdOn())));
    found.put(
        "lastLogonTimestamp",
        accounts.lastSignIn(account, day).map(VendorTime::fileTime).orElse("0"));
    found.put("accountExpires", account.number() % 2 == 0 ? "9223372036854775807" : "0");
    return found;
  }

  /** As a row of csvde. */
  List<Object> cells(Account account) {
    Map<String, Object> found = attributes(account);
    found.put("DN", found.get("dn"));
    List<Object> cells = new ArrayList<>();
    for (String column : COLUMNS) {
      cells.add(cell(found.getOrDefault(column, "")));
    }
    return cells;
  }

  private static String cell(Object value) {
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }
    if (value instanceof List<?> values) {
      return String.join(";", values.stream().map(Object::toString).toList());
    }
    return value.toString();
  }

  private static List<String> groups(Account account) {
    String department = "CN=" + account.department() + ",OU=Groups," + BASE;
    return account.number() % 3 == 0
        ? List.of(department, "CN=VPN users,OU=Groups," + BASE)
        : List.of(department);
  }

  private int control(Account account) {
    return NORMAL
        | (accounts.isEnabled(account, day) ? 0 : DISABLED)
        | (group
                .chance()
                .of("never expires", account.number())
                .is(group.share("password_never_expires"))
            ? NEVER_EXPIRES
            : 0)
        | (facts.isSmartCardRequired(account) ? SMART_CARD : 0);
  }

  /** The first three parts of a GUID are stored with their last byte first. */
  private static byte[] guid(String id) {
    UUID uuid = UUID.fromString(id);
    long high = uuid.getMostSignificantBits();
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt((int) (high >>> 32));
    bytes.putShort((short) (high >>> 16));
    bytes.putShort((short) high);
    bytes.order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits());
    return bytes.array();
  }
}
