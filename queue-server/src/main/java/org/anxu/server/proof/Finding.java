package org.anxu.server.proof;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;

/**
 * Something in a journal that is against the order of service, or against the journal's form.
 *
 * @param sequence the entry; 0 for a table beside the entries
 * @param key what kind of thing, a key of the bundle {@code findings}
 * @param details what the words of that kind name
 */
public record Finding(long sequence, String key, List<String> details) {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Finding {
    details = List.copyOf(details);
  }

  /** It in words. */
  public Words words() {
    return new Words(in(Locale.SIMPLIFIED_CHINESE), in(Locale.ENGLISH));
  }

  private String in(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    Object[] said =
        details.stream()
            .map(each ->
                bundle.containsKey("word." + each) ? bundle.getString("word." + each) : each)
            .toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(said);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.anxu.server.proof.findings", locale, EXACT);
  }
}
