package io.exposureledger.source;

import io.exposureledger.lake.TableDeclaration;
import io.exposureledger.policy.DeskWords;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.Problem;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.NearestName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/**
 * The declared sources with their kinds, and where their files are.
 *
 * @param landing root of the landing zone
 * @param hashKey the key for telephone numbers and secrets
 */
public record Sources(
    String landing,
    List<SourceDeclaration> declared,
    Mappings mappings,
    List<ConfigurationFile> configurationFiles,
    HashKey hashKey) {

  /**
   * A source whose one file belongs to the configuration and counts as delivered on each date that
   * is run.
   */
  public record ConfigurationFile(SourceDeclaration source, String name, String text) {}

  /**
   * Holds that there is a key where a kind needs one.
   *
   * @throws ProblemException exit 2 with every source that has telephone numbers or secrets
   */
  void requireKey() {
    List<Problem> problems =
        declared.stream()
            .filter(source -> mappings.of(source.kind()).isKeyed() && !hashKey.isSet())
            .map(
                source ->
                    new Problem(
                        "source " + source.id(),
                        "has telephone numbers or secrets, and "
                            + hashKey.variable()
                            + " is not set",
                        "Set the variable to the secret key that they are hashed with"))
            .toList();
    if (!problems.isEmpty()) {
      throw new ProblemException(ExitCode.USAGE, problems);
    }
  }

  /** All sources, those of the configuration's own files included. */
  public List<SourceDeclaration> all() {
    List<SourceDeclaration> all = new ArrayList<>(declared);
    configurationFiles.forEach(file -> all.add(file.source()));
    return all;
  }

  /**
   * The declared sources of a group.
   *
   * @throws ProblemException exit 2 where there is no such group
   */
  public List<SourceDeclaration> ofGroup(String group) {
    List<SourceDeclaration> members =
        declared.stream().filter(source -> source.group().equals(group)).toList();
    if (members.isEmpty()) {
      List<String> known = declared.stream().map(SourceDeclaration::group).distinct().toList();
      throw new ProblemException(
          ExitCode.USAGE,
          "group " + group,
          "no source of the configuration belongs to it",
          "Did you mean `" + NearestName.of(group, known) + "`?");
    }
    return members;
  }

  SourceDeclaration named(String id) {
    return all().stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow();
  }

  Mapping mapping(String kind) {
    return mappings.of(kind);
  }

  /** What the words of each source mean, by its id. */
  public Map<String, DeskWords> deskWords() {
    Map<String, DeskWords> words = new TreeMap<>();
    declared.forEach(source -> words.put(source.id(), source.own().words()));
    return words;
  }

  /** The raw tables of the declared kinds. */
  Collection<TableDeclaration> rawTables() {
    Map<String, TableDeclaration> tables = new TreeMap<>();
    for (SourceDeclaration source : all()) {
      tables.put(source.kind(), mapping(source.kind()).rawTable());
    }
    return tables.values();
  }

  /**
   * Every file of some sources that was delivered for the last of the dates or earlier, ordered by
   * source and day, and the configuration's own.
   */
  List<LandingFile> landed(
      List<LocalDate> dates, List<SourceDeclaration> chosen, Configuration hadoop) {
    LandingZone zone = new LandingZone(landing, hadoop);
    LocalDate through = dates.stream().max(Comparator.naturalOrder()).orElseThrow();
    List<LandingFile> files = new ArrayList<>();
    chosen.forEach(source -> files.addAll(zone.files(source, through)));
    for (LocalDate date : new TreeSet<>(dates)) {
      configurationFiles.forEach(file -> files.add(landed(file, date)));
    }
    return files;
  }

  /** The days on which every required source was delivered, in order. */
  public List<LocalDate> completeDays(Configuration hadoop) {
    LandingZone zone = new LandingZone(landing, hadoop);
    TreeSet<LocalDate> days = null;
    for (SourceDeclaration source : declared) {
      if (source.required()) {
        TreeSet<LocalDate> delivered = new TreeSet<>();
        zone.files(source, LocalDate.MAX).forEach(file -> delivered.add(file.deliveredOn()));
        if (days == null) {
          days = delivered;
        } else {
          days.retainAll(delivered);
        }
      }
    }
    return days == null ? List.of() : List.copyOf(days);
  }

  private static LandingFile landed(ConfigurationFile file, LocalDate date) {
    byte[] content = file.text().getBytes(StandardCharsets.UTF_8);
    return new LandingFile(
        file.source().id(),
        file.source().kind(),
        date,
        file.name(),
        file.name(),
        content.length,
        Arrays.hashCode(content),
        content);
  }

  /** The sources by kind, in the order of their declaration. */
  Map<String, List<SourceDeclaration>> byKind() {
    Map<String, List<SourceDeclaration>> kinds = new LinkedHashMap<>();
    for (SourceDeclaration source : all()) {
      kinds.computeIfAbsent(source.kind(), kind -> new ArrayList<>()).add(source);
    }
    return kinds;
  }
}
