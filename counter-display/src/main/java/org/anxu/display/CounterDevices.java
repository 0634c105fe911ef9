package org.anxu.display;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.anxu.display.board.Scene;
import org.anxu.display.board.Scene.CounterScene;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.pad.PadCalls;
import org.anxu.display.rendering.SignPainter;
import org.anxu.display.rendering.Texts;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.pad.CallPad;
import org.anxu.hardware.sign.Sign;
import org.anxu.hardware.sign.SignContent;
import org.anxu.protocol.board.CounterPhase;
import org.jspecify.annotations.Nullable;

/** What a display drives at its counter beside the page: a sign and a call pad, if it has them. */
final class CounterDevices implements AutoCloseable {
  private final SignPainter painter;
  private final @Nullable Sign sign;
  private final List<Device> all = new ArrayList<>();
  private @Nullable SignContent shown;

  /**
   * Those of the settings; not started yet.
   *
   * @param phase what the counter does as far as is known
   */
  CounterDevices(
      DisplaySettings settings,
      Texts texts,
      Supplier<@Nullable CounterPhase> phase,
      ScheduledExecutorService timer,
      InstantSource clock) {
    painter = new SignPainter(texts);
    SignSettings signSettings = settings.sign();
    sign = signSettings == null ? null : signSettings.sign(timer, clock);
    if (sign != null) {
      all.add(sign);
    }
    PadSettings padSettings = settings.pad();
    if (padSettings != null && settings.screen() instanceof CounterScreen(String counter)) {
      CallPad pad = padSettings.pad(timer, clock);
      PadCalls calls =
          new PadCalls(
              padSettings.server(),
              counter,
              new TokenFile(padSettings.tokenFile()),
              phase,
              timer,
              clock);
      pad.onKey(calls::pressed);
      all.add(pad);
      all.add(calls);
    }
  }

  List<Device> all() {
    return List.copyOf(all);
  }

  void start() {
    all.forEach(Device::start);
  }

  /** Shows a scene on the sign. */
  void show(Scene scene) {
    if (sign == null || !(scene instanceof CounterScene counter)) {
      return;
    }
    SignContent content = painter.paint(counter);
    if (!content.equals(shown)) {
      shown = content;
      sign.show(content);
    }
  }

  @Override
  public void close() {
    all.forEach(Device::close);
  }
}
