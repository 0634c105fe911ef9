package org.anxu.acceptance.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What a measurement found, as a table in Markdown.
 *
 * @param details lines of another table below it, which is held to nothing; may be empty
 */
record Report(String title, String circumstances, List<Figure> figures, List<String> details) {
  Report {
    figures = List.copyOf(figures);
    details = List.copyOf(details);
  }

  Report(String title, String circumstances, List<Figure> figures) {
    this(title, circumstances, figures, List.of());
  }

  void print(PrintWriter out) {
    out.println("### " + title);
    out.println();
    out.println(circumstances);
    out.println();
    out.println("| figure | measured | aim |");
    out.println("|---|---|---|");
    figures.forEach(each -> out.println(row(each)));
    out.println();
    details.forEach(out::println);
    out.flush();
  }

  private static String row(Figure figure) {
    String measured = (number(figure.value()) + " " + figure.unit()).strip();
    return "| " + figure.what() + " | " + measured + " | " + figure.aim() + " |";
  }

  private static String number(double value) {
    String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
