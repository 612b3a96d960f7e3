package io.exposureledger.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Storage that speaks as much S3 as it takes to put a file, and puts it whatever {@code
 * If-None-Match} says. The servers of the other tests all heed it.
 */
final class HeedlessStorage implements AutoCloseable {

  private final HttpServer server;

  HeedlessStorage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HeedlessStorage::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange request) throws IOException {
    try (request) {
      request.getRequestBody().readAllBytes();
      boolean puts = request.getRequestMethod().equals("PUT");
      request.getResponseHeaders().set("ETag", "\"0\"");
      request.sendResponseHeaders(puts ? 200 : 404, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
