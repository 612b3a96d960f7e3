package io.exposureledger.source;

import io.exposureledger.problem.ExitCode;
import io.exposureledger.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The folder into which exports are dropped: {@code <source id>/<YYYY-MM-DD>/<any files>}. */
final class LandingZone {

  private final Path root;
  private final Configuration hadoop;

  LandingZone(String root, Configuration hadoop) {
    this.root = new Path(root);
    this.hadoop = hadoop;
  }

  /** The files of a source delivered for {@code through} or an earlier day, in a fixed order. */
  List<LandingFile> files(SourceDeclaration source, LocalDate through) {
    List<LandingFile> files = new ArrayList<>();
    try {
      FileSystem fs = root.getFileSystem(hadoop);
      if (!fs.exists(root)) {
        throw new ProblemException(
            ExitCode.USAGE, "landing zone " + root, "does not exist", "Correct `landing`");
      }
      for (FileStatus folder : folders(fs, new Path(root, source.id()))) {
        Optional<LocalDate> day = day(folder.getPath().getName());
        if (day.isPresent() && !day.get().isAfter(through)) {
          addFiles(fs, folder.getPath(), source, day.get(), files);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(LandingFile::deliveredOn).thenComparing(LandingFile::name));
    return files;
  }

  private static FileStatus[] folders(FileSystem fs, Path source) throws IOException {
    try {
      return fs.listStatus(source);
    } catch (FileNotFoundException nothingDelivered) {
      return new FileStatus[0];
    }
  }

  private static void addFiles(
      FileSystem fs, Path folder, SourceDeclaration source, LocalDate day, List<LandingFile> files)
      throws IOException {
    RemoteIterator<LocatedFileStatus> found = fs.listFiles(folder, true);
    while (found.hasNext()) {
      FileStatus file = found.next();
      String name = folder.toUri().relativize(file.getPath().toUri()).getPath();
      name =
          name.substring(
              name.startsWith(folder.toUri().getPath())
                  ? folder.toUri().getPath().length() + 1
                  : 0);
      if (!isIgnored(name)) {
        files.add(
            new LandingFile(
                source.id(),
                source.kind(),
                day,
                name,
                file.getPath().toString(),
                file.getLen(),
                file.getModificationTime(),
                null));
      }
    }
  }

  private static boolean isIgnored(String name) {
    for (String part : name.split("/")) {
      if (part.startsWith(".") || part.startsWith("_")) {
        return true;
      }
    }
    return name.endsWith(".tmp") || name.endsWith(".part");
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
