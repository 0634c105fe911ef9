package org.anxu.server.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a request mean in the hall as it is. Whatever is missing or wrong is told with
 * the name of its field and what may stand there.
 */
record Named(Hall hall, FloorRequest request) {
  private static final Pattern MARKED =
      Pattern.compile("([A-Z]{1,3})-([A-Z][A-Z0-9]{0,3})-(\\d{2,6})");

  /** Staff know a visit by its label; its id does as well. */
  static Optional<VisitId> find(Hall hall, String name) {
    Optional<VisitId> labelled = hall.byLabel(name);
    return labelled.isPresent() || !name.matches("[A-Za-z0-9-]{1,40}")
        ? labelled
        : Optional.of(new VisitId(name));
  }

  VisitId visit() {
    return visit("visit", required("visit", request.visit()));
  }

  List<VisitId> visits() {
    List<String> names = request.visits();
    if (names == null || names.isEmpty()) {
      throw new IllegalArgumentException("'visits' is missing; a list of labels such as A023");
    }
    return names.stream().map(each -> visit("visits", each)).toList();
  }

  private VisitId visit(String field, String name) {
    return find(hall, name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + field
                    + "' is a label such as A023 or A-K1-07, or a visit's id, not "
                    + name));
  }

  CategoryCode category() {
    return category("category", required("category", request.category(), categories()));
  }

  List<CategoryCode> categories(String field, @Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(each -> category(field, each)).toList();
  }

  private CategoryCode category(String field, String code) {
    if (!categories().contains(code)) {
      throw new IllegalArgumentException(
          "'" + field + "' must be one of " + categories() + ", not " + code);
    }
    return new CategoryCode(code);
  }

  CounterId counter() {
    List<String> all = hall.counters().stream().map(each -> each.id().value()).toList();
    String id = required("counter", request.counter(), all);
    if (!all.contains(id)) {
      throw new IllegalArgumentException("'counter' must be one of " + all + ", not " + id);
    }
    return new CounterId(id);
  }

  /** The label on a slip says all that its admission needs. */
  HallCommand admission(List<String> marks, Actor by) {
    String label = required("visit", request.visit());
    Matcher slip = MARKED.matcher(label);
    if (!slip.matches() || Integer.parseInt(slip.group(3)) < 1) {
      throw new IllegalArgumentException(
          "'visit' is the label on a slip that a kiosk gave by itself, such as A-K1-07, not "
              + label);
    }
    if (!marks.contains(slip.group(2))) {
      throw new IllegalArgumentException(
          "'visit' must bear the mark of a kiosk, one of " + marks + ", not " + slip.group(2));
    }
    CategoryCode category =
        setup().stream()
            .filter(each -> each.prefix().equals(slip.group(1)))
            .findAny()
            .map(DaySetup.CategorySetup::code)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "'visit' must begin with one of "
                        + setup().stream().map(DaySetup.CategorySetup::prefix).toList()
                        + ", not "
                        + slip.group(1)));
    return new HallCommand.AdmitMark(
        new VisitId(UUID.randomUUID().toString()),
        category,
        slip.group(2),
        Integer.parseInt(slip.group(3)),
        by);
  }

  private List<DaySetup.CategorySetup> setup() {
    return hall.day().isEmpty() ? List.of() : hall.setup().categories();
  }

  private List<String> categories() {
    return setup().stream().map(each -> each.code().value()).toList();
  }

  static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return value;
  }

  private static String required(String field, @Nullable String value, List<String> allowed) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("'" + field + "' is missing; one of " + allowed);
    }
    return value;
  }

  static <E extends Enum<E>> E oneOf(String field, @Nullable String value, E[] allowed) {
    return Stream.of(allowed)
        .filter(each -> each.name().equals(value))
        .findAny()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + field + "' must be one of " + List.of(allowed) + ", not " + value));
  }
}
