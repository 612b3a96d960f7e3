package io.exposureledger.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of {@code expected.csv}: login, column, value.
 *
 * <ul>
 *   <li>several columns with one value are joined by {@code |};
 *   <li>the login {@code *} is every account of the base; a line of the account itself goes before;
 *   <li>the column {@code like} names the account, of base or scenario, whose other verdicts a
 *       further account shares;
 *   <li>a column that is not listed is as in the base.
 * </ul>
 */
final class ExpectedVerdicts {

  private static final String EVERYBODY = "*";
  private static final String LIKE = "like";

  private final Map<String, Map<String, String>> base = new TreeMap<>();
  private final Map<String, Map<String, String>> lines = new TreeMap<>();

  private ExpectedVerdicts() {}

  static ExpectedVerdicts of(Scenario scenario, Verdicts baseVerdicts) {
    ExpectedVerdicts expected = new ExpectedVerdicts();
    for (CSVRecord record : records(scenario.expected())) {
      Map<String, String> ofLogin =
          expected.lines.computeIfAbsent(record.get("login"), login -> new TreeMap<>());
      for (String column : record.get("column").split("\\|")) {
        if (ofLogin.put(column, record.get("value")) != null) {
          throw new IllegalStateException(
              scenario + ": " + record.get("login") + " has two lines for " + column);
        }
      }
    }
    baseVerdicts.ofLogin().forEach((login, columns) -> expected.addBase(scenario, login, columns));
    return expected;
  }

  private void addBase(Scenario scenario, String login, Map<String, String> columns) {
    Map<String, String> compared = new TreeMap<>();
    for (String column : Verdicts.COMPARED) {
      compared.put(column, scenario.isBase() ? "(not listed)" : columns.get(column));
    }
    compared.putAll(lines.getOrDefault(EVERYBODY, Map.of()));
    base.put(login, compared);
  }

  private static List<CSVRecord> records(String csv) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(csv, format)) {
      return new ArrayList<>(parser.getRecords());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> logins() {
    Set<String> logins = new TreeSet<>(base.keySet());
    logins.addAll(lines.keySet());
    logins.remove(EVERYBODY);
    return logins;
  }

  /** The value of every column that is compared for an account. */
  Map<String, String> of(String login) {
    Map<String, String> own = lines.getOrDefault(login, Map.of());
    Map<String, String> columns =
        new TreeMap<>(own.containsKey(LIKE) ? of(own.get(LIKE)) : baseOf(login));
    columns.putAll(own);
    columns.remove(LIKE);
    return columns;
  }

  private Map<String, String> baseOf(String login) {
    Map<String, String> columns = base.get(login);
    if (columns == null) {
      throw new IllegalStateException(login + " is not of the base; say whom it is like");
    }
    return columns;
  }
}
