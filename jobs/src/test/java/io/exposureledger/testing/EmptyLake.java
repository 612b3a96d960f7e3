package io.exposureledger.testing;

import io.exposureledger.lake.Lake;
import io.exposureledger.lake.TableDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lakes whose tables have no row. A table is made once for all tests, then copied. */
public final class EmptyLake {

  private static final Map<TableDeclaration, Path> MODELS = new HashMap<>();

  private EmptyLake() {}

  /** A lake with these tables. */
  public static Lake in(Path folder, Collection<TableDeclaration> tables) {
    Lake lake = new Lake(SharedSpark.session(), folder.toString());
    try {
      for (TableDeclaration table : tables) {
        copy(model(table), Path.of(lake.path(table)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lake;
  }

  private static synchronized Path model(TableDeclaration table) throws IOException {
    if (!MODELS.containsKey(table)) {
      Lake made =
          new Lake(SharedSpark.session(), Files.createTempDirectory("table-model").toString());
      made.create(List.of(table));
      MODELS.put(table, Path.of(made.path(table)));
    }
    return MODELS.get(table);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file)));
    }
  }
}
