package io.exposureledger.config;

import io.exposureledger.config.Configuration.ReportSettings;
import io.exposureledger.identity.AccountType;
import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import io.exposureledger.settings.Section;
import io.exposureledger.settings.YamlDocument;
import io.exposureledger.source.HashKey;
import io.exposureledger.source.Mappings;
import io.exposureledger.source.OwnTerms;
import io.exposureledger.source.SourceDeclaration;
import io.exposureledger.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code exposure.yaml}. Paths in it are relative to the file; secrets are never in it. */
public final class ConfigurationFile {

  private static final Set<String> RULE_PACKS = Set.of("nist-800-63b-4", "nist-800-63b-3");
  private static final Set<String> FORMATS = Set.of("html", "json");
  private static final Set<String> TYPES =
      Set.of("human", "guest", "service", "shared", "mailbox", "break_glass", "unknown");

  /** The ids of the configuration's own files. */
  private static final Set<String> OWN_SOURCES = Set.of("policy", "vendor-calendar");

  private static final Set<String> ACCEPTS = Set.of("empty", "unpaged");

  private final Path file;
  private final String text;
  private final Section root;
  private final Map<String, String> environment;

  private ConfigurationFile(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
    this.text = textOf(file, "Write it, or name another with --config");
    this.root = YamlDocument.section(file.toString(), text);
  }

  /**
   * Reads and checks a configuration.
   *
   * @param environment where the key for telephone numbers is
   * @throws ProblemException exit 2 with every problem of the file
   */
  public static Configuration read(Path file, Map<String, String> environment) {
    return new ConfigurationFile(file, environment).read();
  }

  private Configuration read() {
    ZoneId zone =
        root.parsed("zone", "an IANA zone such as Europe/London", ZoneId::of)
            .orElse(ZoneId.of("UTC"));
    String keyName = root.text("number_key_env", "EXPOSURE_NUMBER_KEY");
    Mappings mappings =
        Mappings.read(root.texts("mappings").stream().map(this::besideFile).toList());
    List<SourceDeclaration> declared = new ArrayList<>();
    root.sections("sources").forEach(section -> declared.add(source(section, zone, mappings)));
    reportDoubles(declared);
    Sources sources =
        new Sources(
            resolved(root.text("landing")),
            declared,
            mappings,
            configurationFiles(zone, declared),
            new HashKey(keyName, environment.get(keyName)));
    Configuration configuration =
        new Configuration(
            root.text("organisation"),
            zone,
            resolved(root.text("lake", "build/lake")),
            oneOf(root, "rule_pack", RULE_PACKS, "nist-800-63b-4"),
            share(root, "unknown_share_for_point", 0.05),
            root.sections("account_types").stream().map(ConfigurationFile::accountType).toList(),
            sources,
            report(root.section("report")),
            sha256(text));
    root.verify();
    return configuration;
  }

  private static SourceDeclaration source(Section section, ZoneId zone, Mappings mappings) {
    String kind = section.text("kind");
    if (!kind.isEmpty() && !mappings.knows(kind)) {
      section.report(
          "kind", "is `" + kind + "`, which is not known", "See `exposure sources list`");
    }
    Set<String> accepts = new TreeSet<>(section.texts("accepts"));
    if (!ACCEPTS.containsAll(accepts)) {
      section.report("accepts", "is " + accepts, "Write some of " + new TreeSet<>(ACCEPTS));
    }
    return new SourceDeclaration(
        section.text("id"),
        kind,
        section.optionalText("directory"),
        section.parsed("max_age", "a number of days such as 3d", ConfigurationFile::days).orElse(3),
        section.flag("required", false),
        section.parsed("zone", "an IANA zone", ZoneId::of).orElse(zone),
        section.optionalText("region"),
        share(section, "max_shrink", 0.2),
        share(section, "max_quarantine", 0.01),
        section.parsed("covers", "a number of days such as 31d", ConfigurationFile::days).orElse(1),
        accepts,
        mappings.knows(kind) ? OwnTerms.read(section, mappings.of(kind)) : OwnTerms.NONE);
  }

  private static double share(Section section, String key, double fallback) {
    double share = section.number(key, fallback);
    if (!(share >= 0 && share <= 1)) {
      section.report(key, "is " + share, "Write a share from 0 to 1");
    }
    return share;
  }

  private void reportDoubles(List<SourceDeclaration> declared) {
    Set<String> seen = new TreeSet<>(OWN_SOURCES);
    for (SourceDeclaration source : declared) {
      if (!source.id().isEmpty() && !seen.add(source.id())) {
        root.report(
            "sources", "declare `" + source.id() + "`, which is taken", "Give each its own id");
      }
    }
  }

  /**
   * The policy and the vendor calendar: each counts as delivered on every date that is run. One
   * that is declared as a source takes the place of the shipped one.
   */
  private List<Sources.ConfigurationFile> configurationFiles(
      ZoneId zone, List<SourceDeclaration> declared) {
    List<Sources.ConfigurationFile> files = new ArrayList<>();
    boolean hasPolicySource = declares(declared, "policy.documented");
    if (hasPolicySource && root.has("policy")) {
      root.report("policy", "stands beside a source of kind policy.documented", "Keep one of them");
    }
    root.optionalText("policy")
        .map(this::besideFile)
        .ifPresent(
            path ->
                files.add(
                    own(
                        "policy",
                        "policy.documented",
                        path.getFileName().toString(),
                        textOf(path, "Correct `policy`"),
                        zone)));
    Optional<Path> calendar = root.optionalText("vendor_calendar").map(this::besideFile);
    if (declares(declared, "vendor.calendar")) {
      return files;
    }
    files.add(
        own(
            "vendor-calendar",
            "vendor.calendar",
            calendar.map(path -> path.getFileName().toString()).orElse("vendor-calendar.yaml"),
            calendar
                .map(path -> textOf(path, "Correct `vendor_calendar`"))
                .orElseGet(() -> YamlDocument.resourceText("vocabulary/vendor-calendar.yaml")),
            zone));
    return files;
  }

  private static boolean declares(List<SourceDeclaration> declared, String kind) {
    return declared.stream().anyMatch(source -> source.kind().equals(kind));
  }

  private static Sources.ConfigurationFile own(
      String id, String kind, String name, String text, ZoneId zone) {
    SourceDeclaration source =
        new SourceDeclaration(
            id,
            kind,
            Optional.empty(),
            0,
            false,
            zone,
            Optional.empty(),
            1,
            0,
            1,
            Set.of("empty"),
            OwnTerms.NONE);
    return new Sources.ConfigurationFile(source, name, text);
  }

  private static AccountType accountType(Section section) {
    return new AccountType(oneOf(section, "type", TYPES, ""), section.text("when"));
  }

  private static ReportSettings report(Section section) {
    List<String> formats = section.texts("formats");
    if (!FORMATS.containsAll(formats)) {
      section.report("formats", "are " + formats, "Write some of " + new TreeSet<>(FORMATS));
    }
    return new ReportSettings(
        formats.isEmpty() ? List.of("html", "json") : formats,
        section.integer("small_units_below", 10));
  }

  private static String oneOf(Section section, String key, Set<String> allowed, String fallback) {
    String value = fallback.isEmpty() ? section.text(key) : section.text(key, fallback);
    if (!value.isEmpty() && !allowed.contains(value)) {
      section.report(key, "is `" + value + "`", "Write one of " + new TreeSet<>(allowed));
    }
    return value;
  }

  private static int days(String text) {
    if (!text.endsWith("d")) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text.substring(0, text.length() - 1));
  }

  private Path besideFile(String path) {
    return file.toAbsolutePath().getParent().resolve(path).normalize();
  }

  private String resolved(String location) {
    return location.contains("://") ? location : besideFile(location).toString();
  }

  private static String textOf(Path file, String remedy) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(ExitCode.USAGE, "file " + file, "cannot be read", remedy);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
