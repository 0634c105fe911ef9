package org.anxu.hardware.printing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A template of slips that an operator can edit: one line of the file for one line of the slip.
 *
 * <pre>
 * # a comment
 * large centre | {{hall}}
 * if again large centre | 补打
 * rule
 * huge centre | {{number}}
 * qr | {{page}}
 * feed 2
 * </pre>
 *
 * Before the bar stands how the text looks ({@code normal large huge}, {@code left centre}; normal
 * and left if not said), or {@code qr}; {@code rule} and {@code feed N} have no text. {@code if
 * NAME} or {@code unless NAME} in front makes the line depend on whether that value is there.
 * Values stand between double braces, in the syntax of Mustache.
 */
public final class SlipLayout {
  private static final int MOST_LINES = 100;
  private static final int MOST_FEED = 20;
  private static final String LINES =
      "a line is \"rule\", \"feed 1\" to \"feed 20\", \"qr | CONTENT\" or \"normal|large|huge"
          + " left|centre | TEXT\", each perhaps after \"if NAME\" or \"unless NAME\"";

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> values;
  private final String file;

  /** One line of the file: when it counts, and what it becomes. */
  private record Entry(String condition, boolean wanted, Maker maker) {}

  /** Makes a line of a slip. */
  private interface Maker {
    Slip.Line make(Map<String, String> values);
  }

  private SlipLayout(String file, Set<String> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Reads a layout.
   *
   * @param file what it is called in messages
   * @param values the names that may be used
   * @param required the names that must be used
   * @throws IllegalArgumentException if it is wrong; the message names file, line and what is
   *     allowed
   */
  public static SlipLayout read(
      String file, String text, Set<String> values, Set<String> required) {
    SlipLayout layout = new SlipLayout(file, Set.copyOf(values));
    List<String> lines = text.lines().toList();
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(file + ": has more than " + MOST_LINES + " lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip().replace("\uFEFF", "");
      if (!line.isEmpty() && !line.startsWith("#")) {
        layout.entry(i + 1, line);
      }
    }
    for (String each : new TreeSet<>(required)) {
      if (!layout.used.contains(each)) {
        throw new IllegalArgumentException(
            file + ": \"" + each + "\" must be used: {{" + each + "}} or \"if " + each + "\"");
      }
    }
    if (layout.entries.stream().noneMatch(entry -> entry.condition().isEmpty())) {
      throw new IllegalArgumentException(file + ": needs a line without \"if\" or \"unless\"");
    }
    return layout;
  }

  private void entry(int number, String line) {
    int bar = line.indexOf('|');
    String head = bar < 0 ? line : line.substring(0, bar);
    List<String> words = new ArrayList<>(Arrays.asList(head.strip().split("\\s+")));
    String condition = "";
    boolean wanted = true;
    if (words.size() > 1 && List.of("if", "unless").contains(words.getFirst())) {
      wanted = words.removeFirst().equals("if");
      condition = words.removeFirst();
      use(number, condition);
    }
    entries.add(
        new Entry(
            condition,
            wanted,
            bar < 0 ? bare(number, words) : written(number, words, line.substring(bar + 1))));
  }

  private Maker bare(int number, List<String> words) {
    if (words.equals(List.of("rule"))) {
      return _ -> new Slip.Rule();
    }
    if (words.size() == 2 && words.getFirst().equals("feed") && words.get(1).matches("\\d{1,2}")) {
      int lines = Integer.parseInt(words.get(1));
      if (lines >= 1 && lines <= MOST_FEED) {
        return _ -> new Slip.Feed(lines);
      }
    }
    throw wrong(number, "\"" + String.join(" ", words) + "\" is no line; " + LINES);
  }

  private Maker written(int number, List<String> words, String text) {
    Template template = template(number, text.strip());
    if (words.equals(List.of("qr"))) {
      return filled -> new Slip.QrCode(template.execute(filled));
    }
    Slip.Size size = Slip.Size.NORMAL;
    Slip.Alignment alignment = Slip.Alignment.LEFT;
    for (String word : words) {
      switch (word) {
        case "" -> {} // nothing before the bar
        case "normal", "large", "huge" -> size = Slip.Size.valueOf(word.toUpperCase(Locale.ROOT));
        case "left", "centre" -> alignment = Slip.Alignment.valueOf(word.toUpperCase(Locale.ROOT));
        default -> throw wrong(number, "\"" + word + "\" is not known; " + LINES);
      }
    }
    Slip.Size chosenSize = size;
    Slip.Alignment chosenAlignment = alignment;
    return filled -> new Slip.Text(template.execute(filled), chosenSize, chosenAlignment);
  }

  private Template template(int number, String text) {
    try {
      Template template =
          Mustache.compiler()
              .escapeHTML(false)
              .emptyStringIsFalse(true)
              .defaultValue("")
              .compile(text);
      template.visit(new Names(number));
      return template;
    } catch (MustacheException e) {
      throw wrong(number, "the braces do not fit together: " + e.getMessage());
    }
  }

  /** Checks the names in a template. */
  private final class Names implements Mustache.Visitor {
    private final int number;

    Names(int number) {
      this.number = number;
    }

    @Override
    public void visitText(String text) {
      // Braces that do not close are text to the library, and a mistake here.
      if (text.contains("{{") || text.contains("}}")) {
        throw wrong(number, "the braces do not fit together: " + text.strip());
      }
    }

    @Override
    public void visitVariable(String name) {
      use(number, name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw wrong(number, "other files cannot be put in: {{>" + name + "}}");
    }

    @Override
    public boolean visitSection(String name) {
      use(number, name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      use(number, name);
      return true;
    }
  }

  private void use(int number, String name) {
    if (!values.contains(name)) {
      throw wrong(number, "\"" + name + "\" is no value; there are " + new TreeSet<>(values));
    }
    used.add(name);
  }

  private IllegalArgumentException wrong(int number, String what) {
    return new IllegalArgumentException(file + ", line " + number + ": " + what);
  }

  /**
   * A slip with these values.
   *
   * @param filled by name; one that is missing or empty is not there
   */
  public Slip fill(Map<String, String> filled) {
    return new Slip(
        entries.stream()
            .filter(entry ->
                entry.condition().isEmpty()
                    || entry.wanted() != filled.getOrDefault(entry.condition(), "").isEmpty())
            .map(entry -> entry.maker().make(filled))
            .filter(line -> !(line instanceof Slip.QrCode code && code.content().isBlank()))
            .toList());
  }
}
