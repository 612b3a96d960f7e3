package io.exposureledger.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.DuplicateValueBehavior;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFRecord;
import com.unboundid.ldif.TrailingSpaceBehavior;
import io.exposureledger.source.Mapping.Reads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Records of an LDIF file: its entries, one at a time. */
final class LdifRecords {

  private static final Pattern NO_ENTRY =
      Pattern.compile("(?i)(version|search|result|ref|numResponses|numEntries)::? .*");

  /** The library would open the file that such a value names. */
  private static final Pattern VALUE_ELSEWHERE = Pattern.compile("[^:]*:<.*");

  private final RecordSink sink;

  private LdifRecords(RecordSink sink) {
    this.sink = sink;
  }

  static void read(InputStream in, Reads reads, RecordSink sink) throws IOException {
    LdifRecords records = new LdifRecords(sink);
    BufferedReader reader = new BufferedReader(Text.decoded(in, reads.encoding()));
    List<String> entry = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.isEmpty()) {
        records.deliver(entry);
        entry = new ArrayList<>();
      } else if (line.startsWith(" ") && !entry.isEmpty()) {
        entry.add(entry.remove(entry.size() - 1).concat(line.substring(1)));
      } else {
        entry.add(line);
      }
    }
    records.deliver(entry);
  }

  private void deliver(List<String> lines) {
    lines.removeIf(line -> line.startsWith("#"));
    while (!lines.isEmpty() && NO_ENTRY.matcher(lines.get(0)).matches()) {
      lines.remove(0);
    }
    if (lines.isEmpty()) {
      return;
    }
    if (lines.stream().anyMatch(line -> VALUE_ELSEWHERE.matcher(line).matches())) {
      sink.unreadable("a value stands in another file");
      return;
    }
    try {
      LDIFRecord record =
          LDIFReader.decodeLDIFRecord(
              DuplicateValueBehavior.STRIP,
              TrailingSpaceBehavior.RETAIN,
              null,
              lines.toArray(new String[0]));
      if (record instanceof LDIFAddChangeRecord added) {
        sink.record(tree(added.getEntryToAdd()));
      } else if (record instanceof Entry entry) {
        sink.record(tree(entry));
      } else {
        sink.unreadable("a change stands where an entry should");
      }
    } catch (LDIFException e) {
      sink.unreadable("not a well-formed LDIF entry");
    }
  }

  private static ObjectNode tree(Entry entry) {
    ObjectNode record = JsonRecords.MAPPER.createObjectNode();
    record.put("dn", entry.getDN());
    for (Attribute attribute : entry.getAttributes()) {
      String name = attribute.getBaseName();
      // Its bytes may be those of a text by chance.
      if (name.toLowerCase(Locale.ROOT).endsWith("guid")) {
        record.put(name, attribute.getValueByteArray());
      } else if (attribute.size() == 1) {
        record.put(name, attribute.getValue());
      } else {
        ArrayNode values = record.putArray(name);
        for (String value : attribute.getValues()) {
          values.add(value);
        }
      }
    }
    return record;
  }
}
