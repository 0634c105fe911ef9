package org.anxu.acceptance.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Clients that ask for tickets as fast as they are answered, for every category in turn. */
public final class IssuingLoad {
  private final List<String> categories;

  /** A load on these categories. */
  public IssuingLoad(List<String> categories) {
    this.categories = List.copyOf(categories);
  }

  /**
   * Asks for this many tickets with this many clients at once.
   *
   * @throws IOException if one was not given
   */
  public Round run(Target target, int clients, int requests)
      throws IOException, InterruptedException {
    List<KeepAliveClient> connected = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        connected.add(new KeepAliveClient(target));
      }
      int each = Math.max(1, requests / clients);
      long start = System.nanoTime();
      List<Future<long[]>> running =
          connected.stream().map(client -> threads.submit(() -> ask(client, each))).toList();
      List<long[]> taken = new ArrayList<>();
      for (Future<long[]> future : running) {
        taken.add(future.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long[] nanos = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Round(nanos.length / seconds, millis(nanos, 0.50), millis(nanos, 0.99));
    } catch (ExecutionException e) {
      throw new IOException("a client was not served", e.getCause());
    } finally {
      for (KeepAliveClient client : connected) {
        client.close();
      }
    }
  }

  private long[] ask(KeepAliveClient client, int requests) throws IOException {
    long[] nanos = new long[requests];
    for (int i = 0; i < requests; i++) {
      String category = categories.get(i % categories.size());
      String body =
          "{\"commandId\":\"" + UUID.randomUUID() + "\",\"category\":\"" + category + "\"}";
      long before = System.nanoTime();
      client.post(body);
      nanos[i] = System.nanoTime() - before;
    }
    return nanos;
  }

  private static double millis(long[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return LongStream.of(sorted).skip(Math.max(0, index)).findFirst().orElseThrow() / 1e6;
  }
}
