package io.exposureledger.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** JSON as vendors' interfaces give it, written record by record. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final String GRAPH = "https://graph.microsoft.com/v1.0/";

  private Json() {}

  /** An object from names and values in turn; a name whose value is {@link #ABSENT} is left out. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != ABSENT) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return object;
  }

  /** Marks a field that the vendor leaves out. */
  static final Object ABSENT = new Object();

  /** One value, with a line end. */
  static void write(Object value, OutputStream out) throws IOException {
    out.write(MAPPER.writeValueAsBytes(value));
    out.write('\n');
  }

  /** JSON Lines: a record a line. */
  static void lines(Stream<?> records, OutputStream out) throws IOException {
    for (Iterator<?> each = records.iterator(); each.hasNext(); ) {
      write(each.next(), out);
    }
  }

  /** An array, a record a line. */
  static void array(Stream<?> records, OutputStream out) throws IOException {
    out.write('[');
    boolean isFirst = true;
    for (Iterator<?> each = records.iterator(); each.hasNext(); ) {
      out.write((isFirst ? "\n" : ",\n").getBytes(StandardCharsets.US_ASCII));
      out.write(MAPPER.writeValueAsBytes(each.next()));
      isFirst = false;
    }
    out.write("\n]".getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * An envelope around an array.
   *
   * @param head what stands before the array
   * @param name the array's name
   */
  static void envelope(Map<String, Object> head, String name, Stream<?> records, OutputStream out)
      throws IOException {
    String text = MAPPER.writeValueAsString(head);
    String start = text.substring(0, text.length() - 1);
    out.write(
        (start + (head.isEmpty() ? "" : ",") + MAPPER.writeValueAsString(name) + ":")
            .getBytes(StandardCharsets.UTF_8));
    array(records, out);
    out.write("}\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** A page of a Graph collection; all but the last announce the next one. */
  static void graphPage(String resource, Blocks.Block page, Stream<?> records, OutputStream out)
      throws IOException {
    envelope(
        object(
            "@odata.context",
            GRAPH + "$metadata#" + resource,
            "@odata.nextLink",
            page.isLast() ? ABSENT : GRAPH + resource + "?$skiptoken=page" + (page.place() + 1)),
        "value",
        records,
        out);
  }
}
