package org.anxu.acceptance.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends records to a file, one sync for all that wait at the time. */
final class GroupCommit {
  static final int RECORD_BYTES = 300;
  private static final int MOST_TOGETHER = 64;

  private final BlockingQueue<CompletableFuture<Void>> waiting = new LinkedBlockingQueue<>();
  private final FileChannel file;

  GroupCommit(Path path) throws IOException {
    file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  void start() {
    Thread.ofPlatform().daemon().name("commit").start(this::run);
  }

  /** Returns when a record is on the disk. */
  void append() {
    CompletableFuture<Void> durable = new CompletableFuture<>();
    waiting.add(durable);
    durable.join();
  }

  private void run() {
    List<CompletableFuture<Void>> together = new ArrayList<>(MOST_TOGETHER);
    try {
      while (true) {
        together.clear();
        together.add(waiting.take());
        waiting.drainTo(together, MOST_TOGETHER - 1);
        write(together);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<CompletableFuture<Void>> together) {
    try {
      ByteBuffer records = ByteBuffer.allocate(RECORD_BYTES * together.size());
      while (records.hasRemaining()) {
        file.write(records);
      }
      file.force(false);
      together.forEach(each -> each.complete(null));
    } catch (IOException e) {
      together.forEach(each -> each.completeExceptionally(e));
    }
  }
}
