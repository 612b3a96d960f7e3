package io.exposureledger.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire to a server that breaks during a request whose first line holds a text: half-way through
 * its body, or when the server has answered and before the answer arrives.
 */
final class BrokenWire implements AutoCloseable {

  /** Where it breaks. */
  enum Loss {
    BODY,
    RESPONSE
  }

  private final ServerSocket listening;
  private final URI server;
  private final String method;
  private final String text;
  private final Loss loss;
  private final AtomicInteger toLose = new AtomicInteger(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Breaks once. */
  BrokenWire(String endpoint, String method, String text, Loss loss) {
    this.server = URI.create(endpoint);
    this.method = method;
    this.text = text;
    this.loss = loss;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  String endpoint() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  boolean hasBroken() {
    return toLose.get() <= 0;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket there = new Socket(server.getHost(), server.getPort())) {
      Marked marked = new Marked();
      threads.execute(() -> requests(client, there, marked));
      InputStream answers = there.getInputStream();
      OutputStream back = client.getOutputStream();
      byte[] buffer = new byte[65536];
      for (int read = answers.read(buffer); read >= 0; read = answers.read(buffer)) {
        if (marked.isMarked() && isFinal(buffer, read) && breaksAt(Loss.RESPONSE)) {
          client.setSoLinger(true, 0);
          return;
        }
        back.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      // As wires do.
    }
  }

  private boolean breaksAt(Loss where) {
    return loss == where && toLose.getAndDecrement() > 0;
  }

  /** Whether an answer is more than the leave to send the body. */
  private static boolean isFinal(byte[] answer, int length) {
    return !new String(answer, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1)
        .startsWith("HTTP/1.1 100");
  }

  private void requests(Socket client, Socket there, Marked marked) {
    byte[] buffer = new byte[65536];
    try {
      InputStream asked = client.getInputStream();
      for (int read = asked.read(buffer); read >= 0; read = asked.read(buffer)) {
        boolean isBody = !marked.looksAtHead(buffer, read);
        if (isBody && marked.isMarked() && breaksAt(Loss.BODY)) {
          there.getOutputStream().write(buffer, 0, read / 2);
          client.setSoLinger(true, 0);
          client.close();
          there.close();
          return;
        }
        there.getOutputStream().write(buffer, 0, read);
      }
      there.shutdownOutput();
    } catch (IOException broken) {
      // As wires do.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  /** Whether the request under way is one that may be broken. */
  private final class Marked {

    private boolean marked;

    /** The body comes when the server has given leave to send it. */
    synchronized boolean looksAtHead(byte[] bytes, int length) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int i = 0; i < length && bytes[i] != '\r'; i++) {
        line.write(bytes[i]);
      }
      String first = line.toString(StandardCharsets.ISO_8859_1);
      boolean isHead = first.endsWith(" HTTP/1.1");
      if (isHead) {
        marked = first.startsWith(method + " ") && first.contains(text);
      }
      return isHead;
    }

    synchronized boolean isMarked() {
      return marked;
    }
  }
}
