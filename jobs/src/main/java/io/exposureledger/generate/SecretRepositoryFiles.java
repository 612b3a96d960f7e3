package io.exposureledger.generate;

import io.exposureledger.generate.SecretFiles.Found;
import io.exposureledger.invented.Directory;
import io.exposureledger.invented.Organisation;
import io.exposureledger.invented.Repositories;
import io.exposureledger.invented.Repository;
import io.exposureledger.invented.SecretDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports that do not name their repository: a file for each, named {@code owner__name}. */
final class SecretRepositoryFiles {

  private SecretRepositoryFiles() {}

  /** Writes the report of a repository. */
  interface Writer extends Serializable {
    void write(int month, Stream<Found> found, OutputStream out) throws IOException;
  }

  /** How reports are written, and how their names end. */
  interface Form {
    Writer writer(Repository repository);

    String extension(Repository repository);
  }

  static List<GeneratedFile> of(
      Organisation group,
      SecretDetector detector,
      Repository.Kind kind,
      List<Directory> directories,
      Form form) {
    List<Blocks.Block> blocks = new ArrayList<>();
    directories.forEach(directory -> blocks.addAll(Blocks.of(directory, kind.accounts())));
    return Blocks.each(
        group, blocks, (month, block) -> file(group, detector, kind, form, month, block));
  }

  private static GeneratedFile file(
      Organisation group,
      SecretDetector detector,
      Repository.Kind kind,
      Form form,
      int month,
      Blocks.Block block) {
    Repository repository = new Repositories(group).of(kind, block.from());
    Writer writer = form.writer(repository);
    return GeneratedFile.landed(
        detector.source(),
        group.dates().get(month),
        repository.name().replace("/", "__") + form.extension(repository),
        out -> writer.write(month, SecretFiles.delivered(group, detector, month, block), out));
  }
}
