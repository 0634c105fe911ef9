package org.anxu.kiosk.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.kiosk.health.KioskFacts;
import org.anxu.kiosk.health.SupportBundle;
import org.anxu.kiosk.health.ui.ServiceView.Tools;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.device.Release;

/** Everything on the technician's page once the PIN was right. */
final class ServicePanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LOG_LINES = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private final transient Tools tools;
  private final transient Phrases phrases;
  private final transient InstantSource clock;
  private final Span said = new Span();
  private final Div devices = new Div();
  private final Div versions = new Div();
  private final Div bundle = new Div();
  private final Div roll = new Div();
  private final Pre log = new Pre();
  private boolean sure;

  ServicePanel(Tools tools, Phrases phrases, InstantSource clock) {
    this.tools = tools;
    this.phrases = phrases;
    this.clock = clock;
    addClassName("service-panel");
    said.setId("service-said");
    said.getElement().setAttribute("role", "status");
    Div acts =
        new Div(
            button("test", this::test),
            button("roll", this::showRollChange),
            button("bundle", this::makeBundle),
            button("refresh", this::look),
            restart());
    acts.addClassName("service-acts");
    devices.setId("service-devices");
    devices.addClassName("service-rows");
    versions.setId("service-versions");
    versions.addClassName("service-rows");
    log.setId("service-log");
    log.getElement().setAttribute("tabindex", "0");
    add(acts, said, roll, bundle, heading("devices"), devices, heading("versions"), versions);
    add(heading("log"), log);
    look();
  }

  private H2 heading(String key) {
    return new H2(phrases.say("service." + key));
  }

  private NativeButton button(String key, Runnable act) {
    NativeButton button = new NativeButton(phrases.say("service." + key), _ -> act.run());
    button.setId("service-" + key);
    button.addClassName("anxu-button");
    return button;
  }

  private NativeButton restart() {
    NativeButton button = new NativeButton(phrases.say("service.restart"));
    button.setId("service-restart");
    button.addClassName("anxu-button");
    button.addClickListener(_ -> {
      if (sure) {
        said.setText(phrases.say("service.restarting"));
        tools.restart().soon();
      } else {
        sure = true;
        button.setText(phrases.say("service.restart.sure"));
      }
    });
    return button;
  }

  private void test() {
    UI ui = UI.getCurrent();
    said.setText(phrases.say("service.testing"));
    var _ =
        tools
            .test()
            .print()
            .thenAccept(outcome -> {
              try {
                var _ =
                    ui.access(() -> {
                      String result = phrases.say("service.test." + outcome.result().name());
                      said.setText(
                          outcome.cause().isEmpty()
                              ? result
                              : phrases.say("service.because", result, reason(outcome.cause())));
                      look();
                    });
              } catch (UIDetachedException e) {
                // The page was left before the answer came.
              }
            });
  }

  private void showRollChange() {
    roll.removeAll();
    roll.add(new RollChange(phrases, this::rollChanged));
  }

  private void rollChanged() {
    roll.removeAll();
    tools.facts().roll().renewed();
    said.setText(phrases.say("service.roll.done"));
    look();
  }

  private void makeBundle() {
    SupportBundle.Made made = tools.bundle().make();
    Anchor download =
        new Anchor(
            DownloadHandler.fromInputStream(_ ->
                new DownloadResponse(
                    new ByteArrayInputStream(made.zip()),
                    made.name(),
                    "application/zip",
                    made.zip().length)),
            phrases.say("service.bundle.load", made.name()));
    download.setId("service-download");
    download.addClassName("anxu-button");
    download.getElement().setAttribute("download", made.name());
    bundle.removeAll();
    bundle.add(download);
    said.setText(
        made.kept().isEmpty()
            ? phrases.say("service.bundle.not-kept")
            : phrases.say("service.bundle.kept", made.kept()));
  }

  /** Shows everything as it is now. */
  private void look() {
    devices.removeAll();
    for (Device device : tools.facts().devices()) {
      devices.add(row(device));
    }
    OptionalDouble left = tools.facts().rollLeft();
    devices.add(
        line(
            phrases.say("service.roll.left"),
            left.isPresent()
                ? phrases.say("service.roll.metres", Math.round(left.getAsDouble() / 1_000))
                : phrases.say("service.roll.unknown")));
    versions.removeAll();
    String server = tools.facts().server().heard();
    Release apart = tools.facts().apart();
    versions.add(
        line(phrases.say("service.version.kiosk"), tools.facts().version()),
        line(
            phrases.say("service.version.server"),
            server == null ? phrases.say("service.version.not-heard") : server),
        line(phrases.say("service.version.protocol"), KioskFacts.PROTOCOL));
    Span skew = new Span(phrases.say("service.version." + apart.name()));
    skew.setId("service-skew");
    skew.addClassNames("anxu-notice");
    skew.setClassName("anxu-notice-alert", apart == Release.TOO_FAR);
    versions.add(skew);
    Instant now = clock.instant();
    versions.add(
        line(
            phrases.say("service.clock"),
            phrases.say(
                "service.clock.ahead",
                TIME.format(now),
                tools.facts().time().ahead().toSeconds())));
    log.setText(String.join("\n", tools.log().last(LOG_LINES).reversed()));
  }

  private Component row(Device device) {
    DeviceStatus status = device.status();
    String state = phrases.say("service.state." + status.readiness().name());
    Component line =
        line(
            device.name(),
            (status.reason().isEmpty()
                    ? state
                    : phrases.say("service.because", state, reason(status.reason())))
                + phrases.say("service.since", TIME.format(status.since())));
    line.getElement().setAttribute("data-readiness", status.readiness().name());
    return line;
  }

  private static Component line(String name, String value) {
    Span head = new Span(name);
    head.addClassName("service-name");
    Div line = new Div(head, new Span(value));
    line.addClassName("service-row");
    return line;
  }

  /** What it is and what to do, with the code: the technician looks for it in the manual. */
  private String reason(String code) {
    String key = "service.reason." + code;
    return phrases.has(key) ? phrases.say(key) + " [" + code + "]" : code;
  }
}
