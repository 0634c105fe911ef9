package org.anxu.server.broker;

import io.moquette.broker.subscriptions.Topic;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a client whose will it may not write. Moquette asks nobody about wills: without this, a
 * display could announce a call by hanging up. Netty loads this class for every server it starts
 * and this class tells its own by what surrounds the start.
 */
public final class WillGuard extends ChannelInitializerExtension {
  private static final AttributeKey<TopicRights> RIGHTS =
      AttributeKey.valueOf(WillGuard.class, "rights");
  private static final ScopedValue<Start> STARTING = ScopedValue.newInstance();

  private record Start(TopicRights rights, AtomicBoolean guarded) {}

  /**
   * Starts a broker whose clients' wills are held to these rights.
   *
   * @throws IllegalStateException if Netty did not load this class: such a broker must not run
   */
  static <X extends Exception> void guard(
      TopicRights rights, ScopedValue.CallableOp<@Nullable Void, X> starting) throws X {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    AtomicBoolean guarded = new AtomicBoolean();
    ScopedValue.where(STARTING, new Start(rights, guarded)).call(starting);
    if (!guarded.get()) {
      throw new IllegalStateException("Netty started without the guard of wills");
    }
  }

  @Override
  public void postInitializeServerListenerChannel(ServerChannel channel) {
    if (STARTING.isBound()) {
      channel.attr(RIGHTS).set(STARTING.get().rights());
      STARTING.get().guarded().set(true);
    }
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    TopicRights rights = channel.parent().attr(RIGHTS).get();
    if (rights != null) {
      channel.pipeline().addFirst(new Installation(rights));
    }
  }

  /** Waits until Moquette has laid its pipeline, then takes its place behind the codec. */
  private static final class Installation extends ChannelInboundHandlerAdapter {
    private final TopicRights rights;

    Installation(TopicRights rights) {
      this.rights = rights;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      ChannelHandlerContext codec = context.pipeline().context(MqttEncoder.class);
      if (codec == null) {
        context.close();
        return;
      }
      context.pipeline().addAfter(codec.name(), "willGuard", new Check(rights));
      context.pipeline().remove(this);
      context.fireChannelActive();
    }
  }

  private static final class Check extends ChannelInboundHandlerAdapter {
    private final TopicRights rights;

    Check(TopicRights rights) {
      this.rights = rights;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof MqttConnectMessage connect && isForbidden(connect)) {
        ReferenceCountUtil.release(message);
        MqttConnAckMessage refusal =
            MqttMessageBuilders.connAck()
                .returnCode(MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED)
                .build();
        context.writeAndFlush(refusal).addListener(ChannelFutureListener.CLOSE);
      } else {
        context.fireChannelRead(message);
      }
    }

    private boolean isForbidden(MqttConnectMessage connect) {
      // What cannot be read has no header; Moquette hangs up on it.
      if (!connect.decoderResult().isSuccess() || !connect.variableHeader().isWillFlag()) {
        return false;
      }
      String user = connect.payload().userName();
      Topic topic = new Topic(connect.payload().willTopic());
      return !rights.canWrite(topic, user, connect.payload().clientIdentifier());
    }
  }
}
