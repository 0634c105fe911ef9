package org.anxu.hardware.pad;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.anxu.hardware.contact.ContactInput;
import org.anxu.hardware.contact.ContactInput.Reading;
import org.anxu.hardware.contact.ContactPanel;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;

/** A pad made of single buttons, such as a call and a pause button on a counter. */
public final class ContactPad extends ReportingDevice implements CallPad {
  private final ContactPanel panel;
  private final List<ContactInput> buttons = new ArrayList<>();
  private final List<Consumer<PadKey>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Buttons on those pins.
   *
   * @param keys what each pin's button stands for
   * @throws IllegalArgumentException if a key is no pin's number
   */
  public ContactPad(
      String name, PadKeys keys, Pins pins, ScheduledExecutorService timer, InstantSource clock) {
    super(name, clock);
    this.panel = new ContactPanel(pins, timer, clock);
    keys.meanings()
        .forEach((pin, key) -> {
          if (!isPin(pin)) {
            throw new IllegalArgumentException("a pin is a number from 0 to 99, not " + pin);
          }
          ContactInput button =
              panel.input(name + "-" + pin, Integer.parseInt(pin), Reading.BUTTON);
          button.onPress(() -> listeners.forEach(listener -> listener.accept(key)));
          button.onStatus(_ -> look());
          buttons.add(button);
        });
  }

  /** Whether a key's name is a pin's number. */
  public static boolean isPin(String key) {
    return key.matches("[0-9]{1,2}");
  }

  /** One button that is not well is what the pad tells. */
  private void look() {
    DeviceStatus worst =
        buttons.stream()
            .map(ContactInput::status)
            .filter(each -> each.readiness() != Readiness.READY)
            .findFirst()
            .orElse(buttons.getFirst().status());
    status.note(worst.readiness(), worst.reason());
  }

  @Override
  public void onKey(Consumer<PadKey> listener) {
    listeners.add(listener);
  }

  @Override
  public void start() {
    panel.start();
  }

  @Override
  public void close() {
    panel.close();
  }
}
