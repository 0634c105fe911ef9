package org.anxu.bench.pty;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pseudo terminal in raw mode: what the other program writes to the device file comes to the
 * listener, and the reverse. The other program may open and close it as it likes; closing it here
 * is what pulling a plug is there.
 */
public final class Pty implements AutoCloseable {
  private static final int PIECE = 4096;
  private static final int WRITE_PATIENCE_MILLIS = 500;

  /** How soon another program's opening the line is noticed: the kernel tells only of closing. */
  private static final int LOOK_MILLIS = 50;

  private final int master;
  private final int wakeRead;
  private final int wakeWrite;
  private final Path device;
  private final Object writing = new Object();
  private @Nullable Thread reader;
  private boolean closed;

  private Pty(int master, int wakeRead, int wakeWrite, Path device) {
    this.master = master;
    this.wakeRead = wakeRead;
    this.wakeWrite = wakeWrite;
    this.device = device;
  }

  /** Makes one. */
  public static Pty open() throws IOException {
    int flags = Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_NONBLOCK | Libc.O_CLOEXEC;
    int master = Libc.POSIX_OPENPT.need(flags);
    try (Arena arena = Arena.ofConfined()) {
      Libc.GRANTPT.need(master);
      Libc.UNLOCKPT.need(master);
      MemorySegment name = arena.allocate(128);
      int failed = Libc.PTSNAME_R.need(master, name, 128L);
      if (failed != 0) {
        throw new IOException("ptsname_r failed with error number " + failed);
      }
      int slave = Libc.OPEN.need(name, Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC);
      try {
        MemorySegment termios = arena.allocate(Libc.TERMIOS_BYTES, 8);
        Libc.TCGETATTR.need(slave, termios);
        Libc.makeRaw(termios);
        Libc.TCSETATTR.need(slave, Libc.TCSANOW, termios);
      } finally {
        // Not kept: what is sent while nobody has the line open is lost, as on a real one.
        Libc.CLOSE.call(slave);
      }
      MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
      Libc.PIPE.need(ends);
      return new Pty(
          master,
          ends.getAtIndex(ValueLayout.JAVA_INT, 0),
          ends.getAtIndex(ValueLayout.JAVA_INT, 1),
          Path.of(name.getString(0)));
    } catch (IOException e) {
      Libc.CLOSE.call(master);
      throw e;
    }
  }

  /** The device file that the other program opens. */
  public Path device() {
    return device;
  }

  /**
   * Begins to tell of what the other program writes, on a thread of this line. A listener that
   * blocks makes the line stall, as a busy device does.
   */
  public synchronized void listen(Consumer<byte[]> listener) {
    if (reader != null || closed) {
      throw new IllegalStateException("this line is listened to, or closed");
    }
    reader = Thread.ofPlatform().daemon().name("pty-" + device).start(() -> read(listener));
  }

  private void read(Consumer<byte[]> listener) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment polled = arena.allocate(16, 8);
      MemorySegment buffer = arena.allocate(PIECE);
      while (true) {
        await(polled, 0, wakeRead, Libc.POLLIN);
        await(polled, 8, master, Libc.POLLIN);
        Libc.POLL.call(polled, 2L, -1);
        if (happened(polled, 0) != 0) {
          return;
        }
        if ((happened(polled, 8) & Libc.POLLIN) == 0) {
          await(polled, 0, wakeRead, Libc.POLLIN);
          Libc.POLL.call(polled, 1L, LOOK_MILLIS); // nobody has it open
          continue;
        }
        long read = Libc.READ.call(master, buffer, (long) PIECE);
        if (read > 0) {
          listener.accept(buffer.asSlice(0, read).toArray(ValueLayout.JAVA_BYTE));
        } else if (read != -Libc.EAGAIN && read != -Libc.EINTR && read != -Libc.EIO) {
          return;
        }
      }
    }
  }

  private static int happened(MemorySegment polled, long at) {
    return polled.get(ValueLayout.JAVA_SHORT, at + 6);
  }

  private static void await(MemorySegment polled, long at, int descriptor, short events) {
    polled.set(ValueLayout.JAVA_INT, at, descriptor);
    polled.set(ValueLayout.JAVA_SHORT, at + 4, events);
    polled.set(ValueLayout.JAVA_SHORT, at + 6, (short) 0);
  }

  /**
   * Sends bytes to the other program. Answers false if nobody has the line open, or did not take
   * them all within half a second; the rest is lost, as on a real line.
   */
  public boolean write(byte[] bytes) {
    synchronized (writing) {
      if (closed) {
        return false;
      }
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment all = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
        MemorySegment polled = arena.allocate(8, 8);
        long done = 0;
        while (done < bytes.length) {
          await(polled, 0, master, Libc.POLLOUT);
          long ready = Libc.POLL.call(polled, 1L, WRITE_PATIENCE_MILLIS);
          boolean nobody = (happened(polled, 0) & Libc.POLLHUP) != 0;
          if (nobody || ready == 0 || ready < 0 && ready != -Libc.EINTR) {
            return false;
          }
          long written = Libc.WRITE.call(master, all.asSlice(done), bytes.length - done);
          if (written < 0 && written != -Libc.EAGAIN && written != -Libc.EINTR) {
            return false;
          }
          done += Math.max(0, written);
        }
        return true;
      }
    }
  }

  /** Pulls the plug: the other program's reads and writes fail from now on. */
  @Override
  public void close() {
    synchronized (writing) {
      if (closed) {
        return;
      }
      closed = true;
    }
    wakeAndJoin();
    Libc.CLOSE.call(master);
    Libc.CLOSE.call(wakeRead);
    Libc.CLOSE.call(wakeWrite);
  }

  private void wakeAndJoin() {
    Thread waiting;
    synchronized (this) {
      waiting = reader;
    }
    if (waiting == null || waiting == Thread.currentThread()) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      Libc.WRITE.call(wakeWrite, arena.allocate(1), 1L);
      waiting.interrupt(); // a listener may wait for room
      waiting.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
