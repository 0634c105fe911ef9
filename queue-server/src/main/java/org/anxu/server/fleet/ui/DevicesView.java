package org.anxu.server.fleet.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anxu.server.access.ui.DirectorFrame;
import org.anxu.server.access.ui.OneTimeSecret;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.Table;
import org.anxu.server.access.ui.TwoStepButton;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.RegisteredDevice;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;

/** The director's list of devices: add, give a new token, remove. */
@Route(value = "devices", layout = DirectorFrame.class)
@RolesAllowed("DIRECTOR")
public class DevicesView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient DeviceRegister register;
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.fleet.screens", UI.getCurrent().getLocale());
  private final OneTimeSecret notice = new OneTimeSecret();
  private final TextField name = new TextField(words.of("name"));
  private final Select<DeviceKind> kind = new Select<>();
  private final TextField counter = new TextField(words.of("counter"));
  private final TextField mark = new TextField(words.of("mark"));
  private final Table table =
      new Table(
          words.of("name"),
          words.of("kind"),
          words.of("counter"),
          words.of("mark"),
          words.of("added"),
          words.of("seen"),
          words.of("state"));

  DevicesView(DeviceRegister register) {
    this.register = register;
    addClassName("access-page");
    name.setId("name");
    name.setHelperText(words.of("name.help"));
    name.setMaxLength(32);
    kind.setId("kind");
    kind.setLabel(words.of("kind"));
    kind.setItems(DeviceKind.values());
    kind.setItemLabelGenerator(each -> words.of("kind." + each.name()));
    kind.addValueChangeListener(event -> {
      counter.setVisible(event.getValue() != DeviceKind.KIOSK);
      mark.setVisible(event.getValue() == DeviceKind.KIOSK);
    });
    counter.setId("counter");
    counter.setMaxLength(8);
    counter.setHelperText(words.of("counter.help"));
    counter.setVisible(false);
    mark.setId("mark");
    mark.setHelperText(words.of("mark.help"));
    mark.setMaxLength(4);
    kind.setValue(DeviceKind.KIOSK);
    Button add = new Button(words.of("add"), _ -> add());
    add.setId("add");
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(name, kind, counter, mark, add);
    form.addClassName("access-form");
    add(new H1(words.of("title")), notice, form, table);
    show();
  }

  @Override
  public String getPageTitle() {
    return words.of("title");
  }

  private void add() {
    Device device;
    try {
      String at = kind.getValue() == DeviceKind.KIOSK ? "" : counter.getValue().strip();
      String wanted = mark.getValue().strip();
      boolean marked = kind.getValue() == DeviceKind.KIOSK && !wanted.isEmpty();
      device =
          new Device(
              name.getValue().strip(),
              kind.getValue(),
              at.isEmpty() ? null : new CounterId(at),
              marked ? wanted : null);
    } catch (IllegalArgumentException e) {
      notice.say(words.of("bad"), false);
      return;
    }
    String own = device.mark();
    if (own != null && !register.bearerOf(own).orElse(device.name()).equals(device.name())) {
      notice.say(words.of("mark.taken", own), false);
      return;
    }
    register
        .add(device)
        .ifPresentOrElse(
            token -> {
              notice.show(words.of("issued", device.name()), token);
              name.clear();
              mark.clear();
            },
            () -> notice.say(words.of("taken", device.name()), false));
    show();
  }

  private void renew(String device) {
    register
        .renew(device)
        .ifPresentOrElse(
            token -> notice.show(words.of("issued", device), token),
            () -> notice.say(words.of("unknown", device), false));
    show();
  }

  private void remove(String device) {
    boolean done = register.remove(device);
    notice.say(words.of(done ? "removed" : "unknown", device), done);
    show();
  }

  private void show() {
    table.clear();
    for (RegisteredDevice entry : register.list()) {
      Device device = entry.device();
      CounterId at = device.counter();
      boolean counts = entry.revoked() == null;
      TwoStepButton renew =
          new TwoStepButton(words.of("renew"), words.of("renew.sure"), () -> renew(device.name()));
      renew.setId("renew-" + device.name());
      renew.setVisible(counts);
      TwoStepButton remove =
          new TwoStepButton(
              words.of("remove"), words.of("remove.sure"), () -> remove(device.name()));
      remove.setId("remove-" + device.name());
      remove.setVisible(counts);
      table.row(
          "device-" + device.name(),
          List.of(
              device.name(),
              words.of("kind." + device.kind().name()),
              at == null ? "–" : at.value(),
              device.mark() == null ? "–" : device.mark(),
              time(entry.added()),
              time(entry.seen()),
              counts ? words.of("state.counts") : words.of("state.removed", time(entry.revoked()))),
          renew,
          remove);
    }
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "–" : MINUTE.format(instant.atZone(ZoneId.systemDefault()));
  }
}
