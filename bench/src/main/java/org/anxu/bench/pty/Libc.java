package org.anxu.bench.pty;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The few C functions a pseudo terminal takes, on 64-bit Linux (x86-64 and aarch64 share these
 * numbers).
 */
final class Libc {
  static final int O_RDWR = 2;
  static final int O_NOCTTY = 0x100;
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;
  static final short POLLHUP = 0x10;
  static final int EINTR = 4;
  static final int EIO = 5;
  static final int EAGAIN = 11;
  static final int TCSANOW = 0;

  /** Larger than a termios anywhere. */
  static final int TERMIOS_BYTES = 256;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private Libc() {}

  /** A C function whose int or long answer is below zero on failure. */
  static final class Function {
    private final String name;
    private final MethodHandle handle;
    private final boolean variadic;

    private Function(String name, MethodHandle handle, boolean variadic) {
      this.name = name;
      this.handle = handle;
      this.variadic = variadic;
    }

    /** Calls it; the answer is the function's own, or minus its error number. */
    long call(Object... arguments) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment state = arena.allocate(STATE);
        List<Object> all = new ArrayList<>();
        all.add(state);
        all.addAll(Arrays.asList(arguments));
        Number answer = (Number) handle.invokeWithArguments(all);
        return answer.longValue() < 0 ? -(int) ERRNO.get(state, 0L) : answer.longValue();
      } catch (Throwable e) { // what a method handle declares; the C function itself throws nothing
        throw new IllegalStateException("calling " + name + (variadic ? "(…)" : ""), e);
      }
    }

    /** Calls it and takes failure for an exception. */
    int need(Object... arguments) throws IOException {
      long answer = call(arguments);
      if (answer < 0) {
        throw new IOException(name + " failed with error number " + -answer);
      }
      return Math.toIntExact(answer);
    }
  }

  static final Function POSIX_OPENPT = function("posix_openpt", "i", "i");
  static final Function GRANTPT = function("grantpt", "i", "i");
  static final Function UNLOCKPT = function("unlockpt", "i", "i");
  static final Function PTSNAME_R = function("ptsname_r", "i", "ipl");
  static final Function OPEN = variadic("open", "i", "pi", 2);
  static final Function TCGETATTR = function("tcgetattr", "i", "ip");
  static final Function TCSETATTR = function("tcsetattr", "i", "iip");
  static final Function READ = function("read", "l", "ipl");
  static final Function WRITE = function("write", "l", "ipl");
  static final Function CLOSE = function("close", "i", "i");
  static final Function POLL = function("poll", "i", "pli");
  static final Function PIPE = function("pipe", "i", "p");

  private static final MethodHandle CFMAKERAW =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("cfmakeraw"),
          FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));

  /** Sets a termios to pass every byte as it is. */
  static void makeRaw(MemorySegment termios) {
    try {
      CFMAKERAW.invokeExact(termios);
    } catch (Throwable e) {
      throw new IllegalStateException("calling cfmakeraw", e);
    }
  }

  private static Function function(String name, String answer, String arguments) {
    MethodHandle handle =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow(name),
            descriptor(answer, arguments),
            Linker.Option.captureCallState("errno"));
    return new Function(name, handle, false);
  }

  private static Function variadic(String name, String answer, String arguments, int from) {
    MethodHandle handle =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow(name),
            descriptor(answer, arguments),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(from));
    return new Function(name, handle, true);
  }

  private static FunctionDescriptor descriptor(String answer, String arguments) {
    MemoryLayout[] layouts =
        arguments.chars().mapToObj(c -> layout((char) c)).toArray(MemoryLayout[]::new);
    return FunctionDescriptor.of(layout(answer.charAt(0)), layouts);
  }

  private static MemoryLayout layout(char kind) {
    return switch (kind) {
      case 'i' -> ValueLayout.JAVA_INT;
      case 'l' -> ValueLayout.JAVA_LONG;
      case 'p' -> ValueLayout.ADDRESS;
      default -> throw new IllegalArgumentException("no layout " + kind);
    };
  }
}
