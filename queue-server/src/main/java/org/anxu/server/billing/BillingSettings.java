package org.anxu.server.billing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JsonPointer;

/**
 * Where bills are looked up ({@code anxu.billing}); see {@code docs/billing.md}.
 *
 * @param url the billing system's address, or null
 * @param file a CSV file instead, or null
 * @param keyFile the file with the key, or null when the system wants none
 * @param keyHeader the header of the key and what stands before it, such as {@code Authorization:
 *     Bearer}
 * @param timeLimit for one answer
 * @param atOnce questions at once at the most
 * @param bills where in the answer the bills are
 * @param amount where in a bill
 * @param unit {@code yuan} or {@code fen}
 * @param status where in a bill; empty when it has none
 * @param paidWords which of these mean paid
 * @param overdueWords which mean overdue
 * @param period where in a bill; empty when it has none
 * @param payUrl where a phone pays, with {@code {account}} in it; or null
 */
@ConfigurationProperties("anxu.billing")
record BillingSettings(
    @Nullable String url,
    @Nullable Path file,
    @Nullable Path keyFile,
    @DefaultValue("Authorization: Bearer") String keyHeader,
    @DefaultValue("3s") Duration timeLimit,
    @DefaultValue("4") int atOnce,
    @DefaultValue("") String bills,
    @DefaultValue("/amount") String amount,
    @DefaultValue("yuan") String unit,
    @DefaultValue("/status") String status,
    @DefaultValue("PAID") List<String> paidWords,
    @DefaultValue("OVERDUE") List<String> overdueWords,
    @DefaultValue("/period") String period,
    @Nullable String payUrl) {

  /** How an answer is read. */
  BillFields fields() {
    return new BillFields(
        JsonPointer.compile(bills),
        JsonPointer.compile(amount),
        unit.equals("fen"),
        status.isEmpty() ? null : JsonPointer.compile(status),
        lower(paidWords),
        lower(overdueWords),
        period.isEmpty() ? null : JsonPointer.compile(period));
  }

  /** How a billing system at this address is reached. */
  RestBilling.Settings rest(String address) {
    String[] header = keyHeader.split(":", 2);
    String prefix = header.length == 1 ? "" : header[1].strip();
    return new RestBilling.Settings(
        address,
        keyFile == null ? null : new KeyFile(keyFile),
        header[0].strip(),
        prefix.isEmpty() ? "" : prefix + " ",
        timeLimit);
  }

  private static Set<String> lower(List<String> words) {
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
