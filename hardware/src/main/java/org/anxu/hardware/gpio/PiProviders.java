package org.anxu.hardware.gpio;

import com.pi4j.Pi4J;
import com.pi4j.boardinfo.util.BoardInfoHelper;
import com.pi4j.context.Context;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;

/**
 * A Pi4J context and the providers to use of it, by name: nothing is found by itself, since with
 * Pi4J's mock on the class path that would silently be the mock.
 */
record PiProviders(Context context, String input, String output, String spi) {
  /** Digital pins through the kernel's character device, which a Pi 5 has as well. */
  static PiProviders pins() {
    if (!BoardInfoHelper.runningOnRaspberryPi()) {
      throw new IllegalStateException("Pi4J drives the pins of a Raspberry Pi only");
    }
    return new PiProviders(
        Pi4J.newContextBuilder()
            .disableShutdownHook()
            .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance())
            .build(),
        GpioDDigitalInputProvider.ID,
        GpioDDigitalOutputProvider.ID,
        "");
  }

  /** The kernel's {@code spidev}. */
  static PiProviders buses() {
    return new PiProviders(
        Pi4J.newContextBuilder()
            .disableShutdownHook()
            .add(LinuxFsSpiProvider.newInstance())
            .build(),
        "",
        "",
        LinuxFsSpiProvider.ID);
  }
}
