package io.exposureledger.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** What is in a generated file: the same bytes whenever it is asked. */
@FunctionalInterface
public interface Content extends Serializable {

  void write(OutputStream out) throws IOException;
}
