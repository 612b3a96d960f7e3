package io.exposureledger.generate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/**
 * One file to be written.
 *
 * @param path below the folder of the generation, with slashes
 */
public record GeneratedFile(String path, Content content) implements Serializable {

  private static final String LANDING = "landing/";
  private static final String CORRECTIONS = "corrections/";

  /** A file of a delivery. */
  static GeneratedFile landed(String source, LocalDate day, String name, Content content) {
    return new GeneratedFile(LANDING + source + "/" + day + "/" + name, content);
  }

  /** A part of what a perfect measurement must find. */
  static GeneratedFile truth(String table, int part, Content content) {
    return new GeneratedFile("truth/" + table + "/part-%05d.csv".formatted(part), content);
  }

  /** The same of one date. */
  static GeneratedFile truth(String table, LocalDate day, int part, Content content) {
    return truth(table + "/" + day, part, content);
  }

  /** The same delivered later, in the place of the first one. */
  GeneratedFile asCorrection() {
    return new GeneratedFile(CORRECTIONS + path.substring(LANDING.length()), content);
  }

  /**
   * The same with gzip, if it is or will be of the landing zone; the same bytes whenever it is
   * written.
   */
  GeneratedFile compressed() {
    if (!path.startsWith(LANDING) && !path.startsWith(CORRECTIONS)) {
      return this;
    }
    return new GeneratedFile(
        path + ".gz",
        out -> {
          GZIPOutputStream zip = new GZIPOutputStream(out);
          content.write(zip);
          zip.finish();
        });
  }
}
