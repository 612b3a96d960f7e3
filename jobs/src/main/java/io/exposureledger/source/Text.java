package io.exposureledger.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** Text of a file, by its byte order mark where it has one, else in the declared encoding. */
final class Text {

  private Text() {}

  static Reader decoded(InputStream in, String encoding) throws IOException {
    BOMInputStream marked =
        BOMInputStream.builder()
            .setInputStream(in)
            .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
            .setInclude(false)
            .get();
    Charset charset =
        marked.hasBOM() ? Charset.forName(marked.getBOMCharsetName()) : Charset.forName(encoding);
    return new Strict(
        new InputStreamReader(
            marked,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        charset);
  }

  static String utf8(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Names the encoding that does not fit, which the decoder's own message does not. */
  private static final class Strict extends BufferedReader {

    private final Charset charset;

    Strict(Reader reader, Charset charset) {
      super(reader);
      this.charset = charset;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (CharacterCodingException e) {
        throw new UnreadableFile("not " + charset + " text");
      }
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (CharacterCodingException e) {
        throw new UnreadableFile("not " + charset + " text");
      }
    }
  }
}
