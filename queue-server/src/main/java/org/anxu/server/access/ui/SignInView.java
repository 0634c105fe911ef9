package org.anxu.server.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.anxu.server.access.SignInPage;

/** Where staff sign in, with number and password. */
@Route(SignInPage.ROUTE)
@AnonymousAllowed
@StyleSheet("context://anxu-server/access.css")
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final LoginForm form = new LoginForm();
  private final Span product = new Span();
  private final Paragraph help = new Paragraph();
  private final Button language = new Button();
  private transient ScreenWords words = words(UI.getCurrent().getLocale());
  private transient QueryParameters parameters = QueryParameters.empty();

  SignInView() {
    addClassName("access-sign-in");
    form.setId("sign-in");
    form.setAction(SignInPage.ROUTE);
    form.setForgotPasswordButtonVisible(false);
    language.setId("language");
    language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    language.addClickListener(_ -> switchLanguage());
    help.addClassName("anxu-secondary");
    Span logo = new Span();
    logo.addClassNames("anxu-icon", "anxu-icon-logo");
    logo.getElement().setAttribute("aria-hidden", "true");
    Div brand = new Div(logo, product);
    brand.addClassName("anxu-brand");
    Header header = new Header(brand, language);
    header.addClassName("anxu-header");
    Div card = new Div(form, help);
    card.addClassNames("anxu-card", "access-card");
    add(header, card);
    speak();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    parameters = event.getLocation().getQueryParameters();
    speak();
  }

  @Override
  public String getPageTitle() {
    return words.of("sign-in.title");
  }

  private void switchLanguage() {
    boolean english = UI.getCurrent().getLocale().getLanguage().equals("en");
    Locale other = english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    VaadinSession.getCurrent().setLocale(other);
    UI.getCurrent().setLocale(other);
    UI.getCurrent()
        .getElement()
        .executeJs("document.documentElement.lang = $0", english ? "zh-CN" : "en");
    words = words(other);
    speak();
    UI.getCurrent().getPage().setTitle(getPageTitle());
  }

  private void speak() {
    product.setText(words.of("product"));
    language.setText(words.of("language.other"));
    help.setText(words.of("sign-in.help"));
    LoginI18n texts = LoginI18n.createDefault();
    LoginI18n.Form fields = texts.getForm();
    fields.setTitle(words.of("sign-in.heading"));
    fields.setUsername(words.of("sign-in.number"));
    fields.setPassword(words.of("sign-in.password"));
    fields.setSubmit(words.of("sign-in.submit"));
    LoginI18n.ErrorMessage error = texts.getErrorMessage();
    error.setUsername(words.of("sign-in.number.missing"));
    error.setPassword(words.of("sign-in.password.missing"));
    String failure = failure();
    error.setTitle(words.of("sign-in." + failure + ".title"));
    error.setMessage(words.of("sign-in." + failure + ".message", seconds()));
    form.setI18n(texts);
    form.setError(parameters.getParameters().containsKey(failure));
  }

  private String failure() {
    for (String failure : new String[] {SignInPage.WAIT, SignInPage.UNAVAILABLE}) {
      if (parameters.getParameters().containsKey(failure)) {
        return failure;
      }
    }
    return SignInPage.WRONG;
  }

  /** Only digits come back from the address. */
  private String seconds() {
    return parameters
        .getSingleParameter(SignInPage.WAIT)
        .filter(value -> value.matches("[0-9]{1,4}"))
        .orElse("1");
  }

  private static ScreenWords words(Locale locale) {
    return new ScreenWords("org.anxu.server.access.screens", locale);
  }
}
