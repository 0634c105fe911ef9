package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.anxu.kiosk.words.Phrases;

/** What stands on every screen for who reads or reaches less well, each one touch away. */
final class Tools extends Nav {
  private static final long serialVersionUID = 1L;

  final GuideKey guide = new GuideKey();
  private final NativeButton aloud = tool("aloud");
  private final NativeButton print = tool("print");
  private final NativeButton contrast = tool("contrast");
  private final NativeButton low = tool("low");
  private final NativeButton language = tool("language");

  Tools() {
    addClassName("kiosk-tools");
    add(aloud, print, contrast, low, language, guide);
  }

  private static NativeButton tool(String name) {
    NativeButton tool = new NativeButton();
    tool.setId("kiosk-" + name);
    tool.addClassNames("kiosk-quiet", "kiosk-tool");
    return tool;
  }

  /** Changes the customer's ways; the actions then show the page in another look or language. */
  void listen(Supplier<Customer> customer, Runnable look, Runnable words, Reading reading) {
    aloud.setVisible(reading.isPossible());
    aloud.addClickListener(_ -> {
      turn(() -> customer.get().turnAloud(), look);
      reading.screen(customer.get());
    });
    print.addClickListener(_ -> turn(() -> customer.get().turnLarge(), look));
    contrast.addClickListener(_ -> turn(() -> customer.get().turnContrast(), look));
    low.addClickListener(_ -> {
      turn(() -> customer.get().turnLow(), look);
      low.focus(); // it has moved with all the others
    });
    language.addClickListener(_ -> words.run());
  }

  private static void turn(Runnable way, Runnable look) {
    way.run();
    look.run();
  }

  /** Words every key anew. */
  void word(Customer customer) {
    Phrases phrases = customer.phrases();
    getElement().setAttribute("aria-label", phrases.say("tool.all"));
    word(aloud, "aloud", phrases, customer.aloud());
    word(print, "large", phrases, customer.large());
    word(contrast, "contrast", phrases, customer.contrast());
    word(low, "low", phrases, customer.low());
    language.setText(phrases.say("action.language"));
    language.getElement().setAttribute("lang", phrases.otherLocale().toLanguageTag());
  }

  private static void word(NativeButton tool, String name, Phrases phrases, boolean on) {
    Span words = new Span(phrases.say("tool." + name));
    words.addClassName("kiosk-tool-name");
    tool.removeAll();
    tool.add(Screen.icon(name), words);
    // The words make way for the icon where the screen is small.
    tool.getElement().setAttribute("aria-label", phrases.say("tool." + name + ".long"));
    tool.getElement().setAttribute("aria-pressed", String.valueOf(on));
  }
}
