package org.anxu.server.billing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Bills in a CSV file, for a hall without an interface: a first line with {@code
 * account,amount,status,period} in any order, then a line for each bill. The file is read at each
 * question and nothing of it is kept, so a new file counts at once and memory does not grow with
 * the number of accounts. Put a new one in its place by a rename.
 */
final class FileBilling implements BillingSystem {
  private static final ObjectReader ROWS =
      new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

  private final Path file;
  private final BillFields fields;

  /** Reads this file; of the fields only the unit and the words of the status count. */
  FileBilling(Path file, BillFields fields) {
    this.file = file;
    this.fields = fields;
  }

  @Override
  public Answer lookUp(Account account) {
    List<Bill> found = new ArrayList<>();
    boolean known = false;
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        MappingIterator<Map<String, String>> rows = ROWS.readValues(reader)) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        if (!row.containsKey("account") || !row.containsKey("amount")) {
          return new Answer.Unavailable(
              file + " has no columns account and amount, or a line lacks them");
        }
        if (account.number().equals(row.getOrDefault("account", "").strip())) {
          known = true;
          found.add(bill(row));
        }
      }
    } catch (IOException e) {
      return new Answer.Unavailable(file + " cannot be read: " + e.getClass().getSimpleName());
    } catch (JacksonException e) {
      return new Answer.Unavailable(file + " is no CSV: " + e.getLocation().offsetDescription());
    } catch (IllegalArgumentException e) {
      return new Answer.Unavailable(file + ": " + e.getMessage());
    }
    return known ? new Answer.Bills(found) : new Answer.Unknown();
  }

  private Bill bill(Map<String, String> row) {
    var amount = fields.amount(row.getOrDefault("amount", "").strip());
    String status = row.getOrDefault("status", "").strip();
    String period = row.getOrDefault("period", "").strip();
    return new Bill(
        amount,
        fields.status(status.isEmpty() ? null : status, amount),
        period.isEmpty() ? null : period);
  }
}
