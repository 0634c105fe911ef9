package org.anxu.server.rating.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.anxu.protocol.ticketing.CategoryRatings;
import org.anxu.protocol.ticketing.RatingFigures;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.rating.Ratings;
import org.jspecify.annotations.Nullable;

/** How the services of a day were rated, by category; no officer is named. */
@StyleSheet("context://anxu-server/access.css")
public final class RatingsPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final List<ToIntFunction<CategoryRatings>> COLUMNS =
      List.of(
          CategoryRatings::verySatisfied,
          CategoryRatings::satisfied,
          CategoryRatings::neutral,
          CategoryRatings::dissatisfied,
          CategoryRatings::veryDissatisfied,
          CategoryRatings::unrated);
  private static final List<String> HEADS = List.of("5", "4", "3", "2", "1", "unrated");

  private final transient Ratings ratings;
  private final transient HallCatalogue catalogue;
  private final Locale locale = UI.getCurrent().getLocale();
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.rating.ratings", locale);
  private final Input day = new Input();
  private final Div shown = new Div();

  /** The panel; it shows the latest day until another is chosen. */
  public RatingsPanel(Ratings ratings, HallCatalogue catalogue) {
    this.ratings = ratings;
    this.catalogue = catalogue;
    setId("ratings");
    day.setType("date");
    day.setId("ratings-day");
    NativeLabel name = new NativeLabel(words.of("day"));
    name.setFor(day);
    shown.getElement().setAttribute("role", "status");
    Div choice = new Div(name, day);
    choice.addClassName("access-form");
    add(new H2(words.of("title")), choice, shown);
    day.addValueChangeListener(event -> {
      if (event.isFromClient() && !event.getValue().isEmpty()) {
        look(UI.getCurrent(), LocalDate.parse(event.getValue()));
      }
    });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    look(event.getUI(), null);
  }

  private void look(UI ui, @Nullable LocalDate wanted) {
    ratings
        .figures(wanted)
        .whenComplete((found, failure) ->
            ui.access(() -> {
              shown.removeAll();
              if (failure != null) {
                shown.add(new Div(words.of("unavailable")));
              } else {
                show(found);
              }
            }));
  }

  private void show(RatingFigures found) {
    if (found.day() != null) {
      day.setValue(found.day().toString());
    }
    if (found.categories().isEmpty()) {
      shown.add(new Div(words.of("none")));
      return;
    }
    shown.add(table(found.categories()), new Div(words.of("counted")));
    if (!found.low().isEmpty()) {
      UnorderedList list = new UnorderedList();
      found
          .low()
          .forEach(low ->
              list.add(
                  new ListItem(
                      words.of(
                          "low.row",
                          low.label(),
                          name(low.category()),
                          words.of(Integer.toString(low.level()))))));
      shown.add(new H3(words.of("low")), list);
    }
  }

  private NativeTable table(List<CategoryRatings> categories) {
    NativeTable table = new NativeTable();
    table.addClassName("access-table");
    table.setId("ratings-table");
    NativeTableRow head = new NativeTableRow();
    head(head, words.of("category"), "col");
    HEADS.forEach(key -> head(head, words.of(key), "col"));
    table.getHead().add(head);
    NativeTableBody body = table.addBody();
    for (CategoryRatings each : categories) {
      NativeTableRow row = body.addRow();
      head(row, name(each.category()), "row");
      COLUMNS.forEach(
          column -> row.addDataCell().setText(Integer.toString(column.applyAsInt(each))));
    }
    NativeTableRow total = body.addRow();
    total.setId("ratings-total");
    head(total, words.of("total"), "row");
    COLUMNS.forEach(column ->
        total.addDataCell().setText(Integer.toString(categories.stream().mapToInt(column).sum())));
    return table;
  }

  private static void head(NativeTableRow row, String text, String scope) {
    NativeTableHeaderCell cell = row.addHeaderCell();
    cell.setText(text);
    cell.getElement().setAttribute("scope", scope);
  }

  private String name(String category) {
    return catalogue.nameOf(new CategoryCode(category)).in(locale);
  }
}
