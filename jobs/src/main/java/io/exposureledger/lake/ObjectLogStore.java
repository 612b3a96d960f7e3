package io.exposureledger.lake;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log in object storage, safe for any number of drivers: a commit is put where there is
 * none. Delta's own log store for S3 lets two drivers both write one version, and one is lost.
 */
public final class ObjectLogStore extends HadoopFileSystemLogStore {

  /** Made by Delta, by name. */
  public ObjectLogStore(Configuration hadoop) {
    super(hadoop);
  }

  /**
   * Writes a file of the log.
   *
   * @throws FileAlreadyExistsException where another driver has written this version
   */
  @Override
  public void write(Path file, Iterator<String> actions, Boolean overwrite, Configuration hadoop)
      throws IOException {
    FileSystem fs = file.getFileSystem(hadoop);
    // All of it before the first byte is sent: a commit that fails half-way is not put at all.
    byte[] content = lines(actions);
    if (overwrite) {
      NewFile.send(fs.create(file, true), content);
      return;
    }
    if (!NewFile.isConditional(fs, file)) {
      throw new IOException(
          "The storage of " + file + " has no conditional writes, so commits could be lost");
    }
    if (!NewFile.put(fs, file, content)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private static byte[] lines(Iterator<String> actions) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    while (actions.hasNext()) {
      lines.write(actions.next().getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /** An object is there whole or not at all. */
  @Override
  public Boolean isPartialWriteVisible(Path file, Configuration hadoop) {
    return false;
  }
}
