package org.anxu.acceptance.network;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Stands between displays and their broker and ill-treats what the broker publishes. It reads MQTT
 * in that direction, for messages cannot be reordered in a stream of bytes; the other direction is
 * passed on as it is.
 */
public final class MqttProxy implements AutoCloseable {
  private static final int LARGEST_MESSAGE = 65_536;

  static {
    // Netty's shortcut into memory, of which a JDK 25 complains, is not needed for this.
    System.setProperty("io.netty.noUnsafe", "true");
  }

  private enum Mode {
    PASS,
    DELAY,
    HOLD,
    STALL
  }

  private final NioEventLoopGroup group = new NioEventLoopGroup(1);
  // One loop, so that all below is touched by one thread.
  private final EventLoop loop = group.next();
  private final InetSocketAddress broker;
  private final Random random;
  private final Set<Line> lines = new HashSet<>();
  private final Channel door;
  private Mode mode = Mode.PASS;
  private Duration longest = Duration.ZERO;
  private int reordered;

  /** Listens on a free port of the loopback and passes everything on. */
  public MqttProxy(InetSocketAddress broker, long seed) throws InterruptedException {
    this.broker = broker;
    this.random = new Random(seed);
    door =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.AUTO_READ, false)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel display) {
                    display.pipeline().addLast(MqttEncoder.INSTANCE, new Line(display));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
  }

  /** Where displays find it. */
  public InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", ((InetSocketAddress) door.localAddress()).getPort());
  }

  /**
   * From now on each message is late by a random time of its own, so that later ones overtake it.
   */
  public void delay(Duration atMost) {
    to(Mode.DELAY, atMost);
  }

  /** From now on messages are kept, to be given newest first by {@link #reverse}. */
  public void hold() {
    to(Mode.HOLD, Duration.ZERO);
  }

  /** Gives what was kept, newest first, and keeps what comes now. */
  public void reverse() {
    inLoop(() -> {
      lines.forEach(line -> line.release(true));
      return true;
    });
  }

  /** From now on nothing passes in either direction, and nothing is lost. */
  public void stall() {
    to(Mode.STALL, Duration.ZERO);
  }

  /** Gives what is kept, in order, and passes everything on from now. */
  public void pass() {
    to(Mode.PASS, Duration.ZERO);
  }

  /** How many messages came to a display after one that was published later. */
  public int reordered() {
    return inLoop(() -> reordered);
  }

  private void to(Mode next, Duration atMost) {
    inLoop(() -> {
      mode = next;
      longest = atMost;
      lines.forEach(Line::changed);
      return true;
    });
  }

  private <T> T inLoop(Callable<T> deed) {
    try {
      return loop.submit(deed).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** One display's connection; gets what the display sends. */
  private final class Line extends ChannelInboundHandlerAdapter {
    private final Channel display;
    private final SequencedSet<MqttPublishMessage> kept = new LinkedHashSet<>();
    private final Channel toBroker;

    Line(Channel display) {
      this.display = display;
      toBroker =
          new Bootstrap()
              .group(loop)
              .channel(NioSocketChannel.class)
              .option(ChannelOption.TCP_NODELAY, true)
              .option(ChannelOption.AUTO_READ, false)
              .handler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                      channel.pipeline().addLast(new MqttDecoder(LARGEST_MESSAGE), new Back());
                    }
                  })
              .connect(broker)
              .addListener(
                  (ChannelFutureListener)
                      future -> {
                        if (!future.isSuccess()) {
                          display.close();
                        }
                      })
              .channel();
      lines.add(this);
    }

    private void changed() {
      if (mode != Mode.DELAY && mode != Mode.HOLD) {
        release(false);
      }
      boolean reads = mode != Mode.STALL;
      toBroker.config().setAutoRead(reads && toBroker.isActive());
      display.config().setAutoRead(reads && toBroker.isActive());
    }

    private void release(boolean newestFirst) {
      reordered += newestFirst ? Math.max(0, kept.size() - 1) : 0;
      for (MqttPublishMessage each : newestFirst ? kept.reversed() : kept) {
        display.write(each);
      }
      kept.clear();
      display.flush();
    }

    /** A message of the broker for the display. */
    private void published(MqttPublishMessage message) {
      switch (mode) {
        case PASS, STALL -> display.writeAndFlush(message);
        case HOLD -> kept.add(message);
        case DELAY -> {
          kept.add(message);
          loop.schedule(
              () -> late(message), random.nextLong(longest.toNanos()), TimeUnit.NANOSECONDS);
        }
      }
    }

    private void late(MqttPublishMessage message) {
      boolean first = !kept.isEmpty() && kept.getFirst() == message;
      if (kept.remove(message)) { // else it was released meanwhile
        reordered += first ? 0 : 1;
        display.writeAndFlush(message);
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      toBroker.writeAndFlush(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      lines.remove(this);
      kept.forEach(ReferenceCountUtil::release);
      kept.clear();
      toBroker.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      display.close(); // a connection that was reset; the other side learns of it by inactivity
    }

    /** What the broker sends. */
    private final class Back extends ChannelInboundHandlerAdapter {
      @Override
      public void channelActive(ChannelHandlerContext context) {
        changed();
      }

      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof MqttPublishMessage publish) {
          published(publish);
        } else {
          display.writeAndFlush(message);
        }
      }

      @Override
      public void channelInactive(ChannelHandlerContext context) {
        display.close();
      }

      @Override
      public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        toBroker.close();
      }
    }
  }
}
