package org.anxu.acceptance.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;

/** One client with one connection that is kept, one request at a time; for one thread. */
final class KeepAliveClient implements AutoCloseable {
  private static final int READ_TIMEOUT_MILLIS = 20_000;

  private final HttpProcessor processor =
      HttpProcessorBuilder.create().addAll(new RequestTargetHost(), new RequestContent()).build();
  private final HttpRequestExecutor executor = new HttpRequestExecutor();
  private final Target target;
  private DefaultBHttpClientConnection connection;

  KeepAliveClient(Target target) throws IOException {
    this.target = target;
    connection = connect(target);
  }

  private static DefaultBHttpClientConnection connect(Target target) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(READ_TIMEOUT_MILLIS);
    DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
    connection.bind(socket);
    return connection;
  }

  /**
   * Posts a JSON body and reads the whole answer.
   *
   * @throws IOException if the answer is not 201
   */
  void post(String body) throws IOException {
    HttpHost host = new HttpHost("http", "127.0.0.1", target.port());
    BasicClassicHttpRequest request = new BasicClassicHttpRequest("POST", host, target.path());
    request.setHeader("Authorization", target.authorization());
    request.setEntity(
        new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    HttpCoreContext context = HttpCoreContext.create();
    try {
      executor.preProcess(request, processor, context);
      try (ClassicHttpResponse response = executor.execute(request, connection, context)) {
        String answer = EntityUtils.toString(response.getEntity());
        if (response.getCode() != 201) {
          throw new IOException("answered " + response.getCode() + ": " + answer);
        }
        if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
          // A server may end a connection after some requests, and says so.
          connection.close();
          connection = connect(target);
        }
      }
    } catch (HttpException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
