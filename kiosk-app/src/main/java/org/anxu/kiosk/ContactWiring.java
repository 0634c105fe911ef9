package org.anxu.kiosk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.contact.ContactInput;
import org.anxu.hardware.contact.ContactInput.Reading;
import org.anxu.hardware.contact.ContactOutput;
import org.anxu.hardware.contact.ContactPanel;
import org.anxu.hardware.contact.LinePins;
import org.anxu.hardware.contact.PaperSensor;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.gpio.PiPins;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.contact.HelpButton;
import org.anxu.kiosk.contact.Lamps;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.link.HallLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the kiosk's contacts together, if it has any. */
@Configuration(proxyBeanMethods = false)
class ContactWiring {
  private static final int LOOK_SECONDS = 1;

  @Bean(destroyMethod = "close")
  KioskContacts kioskContacts(
      KioskSettings settings,
      HelpButton help,
      GuideCall call,
      HallLink link,
      SlipPrinter printer,
      ScheduledExecutorService deviceTimer,
      InstantSource clock) {
    return settings.contacts().any()
        ? new KioskContacts(settings.contacts(), help, call, link, printer, deviceTimer, clock)
        : new KioskContacts();
  }

  /** The contacts that report how they are, and what must be closed in the end. */
  static final class KioskContacts implements AutoCloseable {
    private final List<Device> devices = new ArrayList<>();
    private final @Nullable ContactPanel panel;

    /** None. */
    KioskContacts() {
      panel = null;
    }

    KioskContacts(
        ContactSettings set,
        HelpButton help,
        GuideCall call,
        HallLink link,
        SlipPrinter printer,
        ScheduledExecutorService timer,
        InstantSource clock) {
      ContactPanel made = new ContactPanel(pins(set, timer), timer, clock);
      panel = made;
      boolean high = set.outputsOn() == ContactSettings.Level.HIGH;
      ContactOutput buzzer = output(made, "buzzer", set.buzzer(), high);
      Lamps lamps =
          new Lamps(
              output(made, "serving-lamp", set.servingLamp(), high),
              output(made, "paused-lamp", set.pausedLamp(), high),
              output(made, "attention-lamp", set.attentionLamp(), high));
      call.onPress(() -> {
        lamps.help(clock.instant());
        if (buzzer != null) {
          buzzer.play(ContactOutput.Pattern.BEEP);
        }
      });
      if (set.help() >= 0) {
        ContactInput button = made.input("help-button", set.help(), Reading.BUTTON);
        devices.add(button);
        button.onPress(help::press);
      }
      if (set.paper() >= 0) {
        devices.add(
            new PaperSensor(made.input("paper-sensor", set.paper(), Reading.SENSOR), clock));
      }
      if (set.presence() >= 0) {
        devices.add(made.input("presence-sensor", set.presence(), Reading.SENSOR));
      }
      made.start();
      var _ =
          timer.scheduleWithFixedDelay(
              () -> lamps.look(link.view().offer().canTake(), printer.status(), clock.instant()),
              0,
              LOOK_SECONDS,
              TimeUnit.SECONDS);
    }

    private static Pins pins(ContactSettings set, ScheduledExecutorService timer) {
      return set.board().isBlank()
          ? new PiPins(timer)
          : new LinePins(
              new SerialBytePort(SerialSettings.of(set.board(), set.baud()), timer), timer);
    }

    private @Nullable ContactOutput output(ContactPanel made, String name, int pin, boolean high) {
      if (pin < 0) {
        return null;
      }
      ContactOutput output = made.output(name, pin, high);
      devices.add(output);
      return output;
    }

    List<Device> devices() {
      return List.copyOf(devices);
    }

    @Override
    public void close() {
      if (panel != null) {
        panel.close();
      }
    }
  }
}
