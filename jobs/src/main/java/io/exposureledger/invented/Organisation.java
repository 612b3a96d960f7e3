package io.exposureledger.invented;

import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The invented group of companies: what is small of it. Everything of an account or a person is
 * worked out from its number, so that ten million of them need no memory.
 */
public final class Organisation implements Serializable {

  /** The month of which the last delivery is. */
  private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);

  private static final List<String> DEPARTMENTS =
      List.of("Head Office", "Finance", "IT", "Operations", "Field", "Research", "Laboratory");

  private final Chance chance;
  private final Proportions proportions;
  private final ArrayList<LocalDate> dates = new ArrayList<>();
  private final ArrayList<Company> companies = new ArrayList<>();
  private final ArrayList<Directory> directories = new ArrayList<>();
  private final ArrayList<Unit> units = new ArrayList<>();
  private final ArrayList<String> firstNames;
  private final ArrayList<String> lastNames;
  private final int accounts;

  /**
   * A group.
   *
   * @param accounts in all directories together
   * @param months how many month-ends are exported, the last one October 2026
   */
  public Organisation(long seed, int accounts, int months, Proportions proportions) {
    this.chance = new Chance(seed);
    this.proportions = proportions;
    this.accounts = accounts;
    for (int month = months - 1; month >= 0; month--) {
      dates.add(LAST_MONTH.minusMonths(month).atEndOfMonth());
    }
    Section names = YamlDocument.resource("generate/names.yaml");
    this.firstNames = new ArrayList<>(names.texts("first"));
    this.lastNames = new ArrayList<>(names.texts("last"));
    addCompanies();
    addDirectories();
    addUnits();
  }

  private void addCompanies() {
    companies.add(new Company("Aldermoor", "GB", null, null));
    companies.add(
        new Company("Quillhaven", "IE", LocalDate.of(2025, 11, 3), LocalDate.of(2026, 12, 31)));
    companies.add(
        new Company("Tessel", "DE", LocalDate.of(2026, 5, 18), LocalDate.of(2027, 3, 31)));
  }

  private void addDirectories() {
    addDirectory("aldermoor", Vendor.ENTRA, 0, "aldermoor.example", null);
    addDirectory("quillhaven", Vendor.ENTRA, 1, "quillhaven.example", null);
    addDirectory("tessel", Vendor.OKTA, 2, "tessel.example", null);
    addDirectory("aldermoor-ad", Vendor.ACTIVE_DIRECTORY, 0, "corp.aldermoor.example", "aldermoor");
    addDirectory("tessel-google", Vendor.GOOGLE, 2, "tessel.example", "tessel");
    addDirectory("quillhaven-duo", Vendor.DUO, 1, "quillhaven.example", "quillhaven");
  }

  private void addDirectory(String id, Vendor vendor, int company, String domain, String home) {
    int from = directories.isEmpty() ? 0 : directories.get(directories.size() - 1).to();
    boolean isLast = directories.size() == 5;
    int to = isLast ? accounts : from + (int) (accounts * proportions.of(id));
    directories.add(new Directory(id, vendor, companies.get(company), domain, home, from, to));
  }

  private void addUnits() {
    Company parent = companies.get(0);
    units.add(new Unit("u-group", "Aldermoor Group", "", parent, leader(0), "strong_out_of_band"));
    for (Company company : companies) {
      String root = "u-" + company.name().toLowerCase(Locale.ROOT);
      units.add(
          new Unit(
              root,
              company.name(),
              "u-group",
              company,
              leader(units.size()),
              "soft_one_time_code"));
      for (String department : DEPARTMENTS) {
        units.add(
            new Unit(
                root + "-" + department.toLowerCase(Locale.ROOT).replace(' ', '-'),
                company.name() + " " + department,
                root,
                company,
                owner(company, department),
                department.equals("IT") ? "phishing_resistant_synced" : "soft_one_time_code"));
      }
    }
  }

  /** Nobody answers for what the register says that this person does: HR does not know them. */
  public static final String NOBODY = "p-vacant";

  /** One of those who answer for things, and the day on which that person leaves. */
  public static final String FORMER_LEADER = leader(45);

  static final LocalDate FORMER_LEADER_LEAVES = LocalDate.of(2026, 4, 15);

  /** Of some units nobody is named, so that the unit above answers. */
  private String owner(Company company, String department) {
    return switch (department) {
      case "Field" -> "";
      case "Research" -> NOBODY;
      default ->
          department.equals("Laboratory") && company.isParent()
              ? FORMER_LEADER
              : leader(units.size());
    };
  }

  /** The person id of one of those who answer for things: the first people of the parent. */
  public static String leader(int place) {
    return personId(10 + place);
  }

  static String personId(int number) {
    return String.format("p-%07d", number);
  }

  /** The number of a person; empty for an id that is nobody's. */
  static Optional<Integer> number(String personId) {
    return personId.equals(NOBODY)
        ? Optional.empty()
        : Optional.of(Integer.parseInt(personId.substring(2)));
  }

  public Chance chance() {
    return chance;
  }

  public double share(String proportion) {
    return proportions.of(proportion);
  }

  /** Whether something of a share happens to what the numbers name. */
  boolean happens(String proportion, long... numbers) {
    return chance.of(proportion, numbers).is(proportions.of(proportion));
  }

  /** The month-ends, the oldest first. */
  public List<LocalDate> dates() {
    return dates;
  }

  public List<Company> companies() {
    return companies;
  }

  public List<Directory> directories() {
    return directories;
  }

  public Directory directory(String id) {
    return directories.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** The directory that holds the account of this number. */
  Directory directoryOf(int account) {
    return directories.stream().filter(one -> account < one.to()).findFirst().orElseThrow();
  }

  public List<Unit> units() {
    return units;
  }

  /** The units of a company in which people work. */
  List<Unit> unitsOf(Company company) {
    return units.stream()
        .filter(unit -> unit.company().equals(company) && !unit.parentId().equals("u-group"))
        .filter(unit -> !unit.parentId().isEmpty())
        .toList();
  }

  static List<String> departments() {
    return DEPARTMENTS;
  }

  /** A name for what a number names. */
  String name(int number) {
    return chance.of("first", number).pick(firstNames)
        + " "
        + chance.of("last", number).pick(lastNames);
  }

  public int accounts() {
    return accounts;
  }
}
