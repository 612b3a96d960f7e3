package io.exposureledger.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** The files of a folder on the class path, whether in a jar or on disk. */
public final class ResourceFolder {

  private ResourceFolder() {}

  /** Resource paths directly below {@code folder} with this ending, sorted. */
  public static List<String> files(String folder, String ending) {
    URL url = ResourceFolder.class.getClassLoader().getResource(folder);
    if (url == null) {
      throw new IllegalStateException("The class path has no folder " + folder);
    }
    try {
      return url.getProtocol().equals("jar")
          ? filesOfJar(url, folder, ending)
          : filesOnDisk(url.toURI(), folder, ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> filesOfJar(URL url, String folder, String ending) throws IOException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static List<String> filesOnDisk(URI uri, String folder, String ending)
      throws IOException {
    try (Stream<Path> files = Files.list(Path.of(uri))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
