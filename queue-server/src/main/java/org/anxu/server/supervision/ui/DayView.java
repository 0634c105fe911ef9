package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.ticketing.DayAnswer;
import org.anxu.server.access.ui.DirectorFrame;
import org.anxu.server.access.ui.SignedInStaff;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.journal.Answer;
import org.anxu.server.rating.Ratings;
import org.anxu.server.rating.ui.RatingsPanel;
import org.anxu.server.supervision.ServiceDay;
import org.jspecify.annotations.Nullable;

/** Opens the service day, ends issuing, closes the day. */
@Route(value = "day", layout = DirectorFrame.class)
@RolesAllowed("DIRECTOR")
public class DayView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ServiceDay day;
  private final transient HallCatalogue catalogue;
  private final transient Actor director;
  private final transient ResourceBundle words;
  private final Div state = new Div();
  private final Div notice = new Div();
  private final Div left = new Div();
  private final Button open;
  private final Button endIssuing;
  private final Button close;

  DayView(ServiceDay day, HallCatalogue catalogue, Ratings ratings) {
    this.day = day;
    this.catalogue = catalogue;
    this.director = SignedInStaff.now().actor();
    boolean english = UI.getCurrent().getLocale().getLanguage().equals("en");
    this.words =
        ResourceBundle.getBundle(
            "org.anxu.server.supervision.day",
            english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    open = button("open", day::open);
    endIssuing = button("end-issuing", day::endIssuing);
    close = button("close", day::close);
    notice.addClassName("console-notice");
    notice.getElement().setAttribute("role", "status");
    state.setId("day-state");
    left.setId("day-left");
    Div column = new Div(new H1(words.getString("title")), state, open, endIssuing, close, left);
    column.addClassName("console-choice");
    addClassName("access-page");
    add(notice, column, new RatingsPanel(ratings, catalogue));
  }

  private Button button(String key, Function<Actor, CompletableFuture<Answer>> action) {
    Button button = new Button(words.getString(key));
    button.setId(key);
    button.setDisableOnClick(true);
    button.addClickListener(event -> {
      UI ui = UI.getCurrent();
      action
          .apply(director)
          .whenComplete((answer, failure) -> ui.access(() -> tell(answer, failure)));
    });
    return button;
  }

  private void tell(@Nullable Answer answer, @Nullable Throwable failure) {
    if (answer == null || failure != null) {
      notice.setText(words.getString("unavailable"));
    } else if (answer instanceof Answer.Refused refused) {
      notice.setText(RefusalWords.of(refused.refusal()).in(UI.getCurrent().getLocale()));
    } else {
      notice.setText("");
    }
    refresh(UI.getCurrent());
  }

  private void refresh(UI ui) {
    day.look().thenAccept(found -> ui.access(() -> show(found)));
  }

  private void show(DayAnswer found) {
    DayPhase phase = found.phase();
    state.setText(words.getString("phase." + phase));
    open.setEnabled(true);
    endIssuing.setEnabled(phase == DayPhase.OPEN);
    close.setEnabled(phase != DayPhase.CLOSED);
    left.removeAll();
    if (phase == DayPhase.CLOSED && !found.expired().isEmpty()) {
      left.add(new H2(words.getString("left")), new Div(words.getString("left.hint")));
      UnorderedList labels = new UnorderedList();
      found
          .expired()
          .forEach(each -> labels.add(new ListItem(each.label() + " · " + name(each.category()))));
      left.add(labels);
    }
  }

  private String name(String category) {
    return catalogue.nameOf(new CategoryCode(category)).in(UI.getCurrent().getLocale());
  }

  @Override
  public String getPageTitle() {
    return words.getString("title");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    refresh(event.getUI());
  }
}
