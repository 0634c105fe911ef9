package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.slip.QrSvg;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.BillAnswer;
import org.jspecify.annotations.Nullable;

/** The bills somebody holds: what is to be paid, the code to pay by phone, or a number. */
final class BillScreen extends TakeScreen {
  private static final long serialVersionUID = 1L;

  private final transient Place back;
  private final Div rows = Sections.pages();
  private final Div pay = new Div();
  private final Div code = new Div();
  private final Span payWords = new Span("");
  private final Span payFor = new Span("");
  private transient List<String> shown = List.of();
  private transient @Nullable BroughtBill chosen;
  private String shownCode = "";

  BillScreen(Guidance guidance, BusinessPlace.Bills here) {
    super("bill", guidance.phrases().say("bill.title"), guidance, here.errand(), here, "bill.take");
    this.back = here.back();
    rows.setId("kiosk-bill");
    code.addClassName("kiosk-qr");
    code.setId("pay-code");
    payWords.addClassName("kiosk-pay-words");
    pay.add(code, new Div(payWords, payFor));
    pay.addClassName("kiosk-pay");
    pay.setId("kiosk-pay");
    add(rows);
    ask();
    refresh(guidance.view());
  }

  /** Asks once for each bill; the answer belongs to the bill, whichever screen is there then. */
  private void ask() {
    for (BroughtBill each : errand.bills()) {
      if (each.shouldAsk()) {
        guidance.await(
            guidance.counsel().lookUp(each.bill().account()), reply -> each.answered(reply));
      }
    }
  }

  @Override
  boolean takes(BillReading.Bill bill) {
    Phrases phrases = guidance.phrases();
    switch (errand.bring(bill)) {
      case ADDED -> {
        chosen = null;
        ask();
        refresh(guidance.view());
      }
      case THERE_ALREADY -> guidance.say(phrases.say("bill.again", bill.shownAccount()));
      case TOO_MANY -> guidance.say(phrases.say("bill.too-many", errand.bills().size()));
    }
    return true;
  }

  @Override
  Place back() {
    return back;
  }

  @Override
  void refresh(HallView view) {
    super.refresh(view);
    List<BroughtBill> bills = errand.bills();
    BroughtBill now = chosen(bills);
    List<String> texts =
        bills.stream().map(each -> BillWords.of(each, guidance.phrases()) + (each == now)).toList();
    if (!texts.equals(shown)) {
      shown = texts;
      build(bills, now);
    }
    showCode(now);
  }

  /** The bill whose code is shown: the one touched, or the first that a phone can pay. */
  private @Nullable BroughtBill chosen(List<BroughtBill> bills) {
    if (chosen != null) {
      return chosen;
    }
    return bills.stream().filter(each -> url(each) != null).findFirst().orElse(null);
  }

  private static @Nullable String url(@Nullable BroughtBill bill) {
    BillAnswer known = bill == null ? null : bill.known();
    return known == null ? null : known.payUrl();
  }

  private void build(List<BroughtBill> bills, @Nullable BroughtBill now) {
    Phrases phrases = guidance.phrases();
    rows.removeAll();
    rows.add(pay);
    bills.forEach(each -> rows.add(row(each, each == now)));
    List<BigDecimal> amounts =
        bills.stream()
            .map(BroughtBill::known)
            .filter(Objects::nonNull)
            .map(BillAnswer::amount)
            .filter(Objects::nonNull)
            .map(BigDecimal::new)
            .toList();
    if (amounts.size() > 1) {
      Div sum =
          new Div(
              new Span(phrases.say("bill.sum", amounts.size())),
              new Span(
                  phrases.say(
                      "bill.yuan",
                      amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString())));
      sum.addClassName("kiosk-bill-sum");
      rows.add(sum);
    }
    Div more = new Div(new Span(phrases.say("bill.more")));
    more.addClassName("kiosk-bill-more");
    Div ways = new Div(FurtherScreen.key(guidance, errand, here));
    ways.addClassName("kiosk-ways");
    rows.add(more, ways);
  }

  private NativeButton row(BroughtBill bill, boolean now) {
    Phrases phrases = guidance.phrases();
    Span account = new Span(phrases.say("bill.account", bill.bill().shownAccount()));
    account.addClassName("kiosk-bill-account");
    Span amount = new Span(BillWords.amount(bill, phrases));
    amount.addClassName("kiosk-bill-amount");
    Span state = new Span(icon(BillWords.icon(bill)), new Span(BillWords.state(bill, phrases)));
    state.addClassName("kiosk-bill-state");
    state.getElement().setAttribute("data-look", BillWords.icon(bill));
    NativeButton row = new NativeButton();
    row.addClassName("kiosk-bill-row");
    row.getElement().setAttribute("aria-pressed", String.valueOf(now));
    row.add(account, amount, state);
    String lines = BillWords.lines(bill, phrases);
    if (!lines.isEmpty()) {
      Span text = new Span(lines);
      text.addClassName("kiosk-bill-lines");
      row.add(text);
    }
    row.addClickListener(_ -> {
      chosen = bill;
      refresh(guidance.view());
    });
    return row;
  }

  private void showCode(@Nullable BroughtBill bill) {
    Phrases phrases = guidance.phrases();
    String url = url(bill);
    pay.setVisible(url != null);
    if (url == null || bill == null) {
      return;
    }
    put(payWords, phrases.say("bill.pay"));
    String amount = BillWords.amount(bill, phrases);
    put(
        payFor,
        amount.isEmpty()
            ? phrases.say("bill.account", bill.bill().shownAccount())
            : phrases.say("bill.pay.for", bill.bill().shownAccount(), amount));
    if (!url.equals(shownCode)) {
      shownCode = url;
      // Our own drawing of dots; the address, and the account in it, are there only as dots.
      code.getElement().setProperty("innerHTML", QrSvg.of(url));
    }
  }
}
