package org.anxu.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anxu.protocol.catalogue.BillRule;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.catalogue.OpeningTimes;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads and checks the catalogue's file. */
public final class CatalogueReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Duration USUALLY_LONG = Duration.ofMinutes(20);

  private CatalogueReader() {}

  /**
   * Reads the hall's own {@code catalogue.yaml} of the data folder, or the default one.
   *
   * @param publicUrl where customers' phones reach this server
   * @throws IllegalArgumentException naming the file, the place in it and what is expected there
   */
  public static HallCatalogue read(Path dataFolder, String publicUrl) {
    Path own = dataFolder.resolve("catalogue.yaml");
    if (Files.exists(own)) {
      try (InputStream in = Files.newInputStream(own)) {
        return read(in, own.toString(), publicUrl);
      } catch (IOException e) {
        throw new IllegalArgumentException(own + " cannot be read: " + e.getMessage(), e);
      }
    }
    try (InputStream in =
        Objects.requireNonNull(
            CatalogueReader.class.getResourceAsStream("/default-catalogue.yaml"))) {
      return read(in, "the default catalogue", publicUrl);
    } catch (IOException e) {
      throw new IllegalStateException("the default catalogue is part of the program", e);
    }
  }

  static HallCatalogue read(InputStream in, String name, String publicUrl) {
    try {
      return check(YAML.readValue(in, CatalogueFile.class), publicUrl);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          name + ": " + e.getOriginalMessage() + " at " + e.getLocation().offsetDescription(), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static HallCatalogue check(CatalogueFile file, String publicUrl) {
    Map<CategoryCode, Duration> usual = new HashMap<>();
    for (CatalogueFile.Category each : required("categories", file.categories())) {
      usual.put(
          new CategoryCode(each.code()),
          duration(each.code() + ".usual-service", each.usualService()));
    }
    for (Catalogue.BillFormat bill : required("bills", file.bills())) {
      check(bill, file);
    }
    CatalogueFile.Rules rules = required("rules", file.rules());
    HallCatalogue catalogue =
        new HallCatalogue(
            published(file, publicUrl),
            ZoneId.of(required("zone", file.zone())),
            file.categories().stream()
                .map(each ->
                    new DaySetup.CategorySetup(
                        new CategoryCode(each.code()), each.prefix(), longService(each, rules)))
                .toList(),
            required("counters", file.counters()).stream()
                .map(each ->
                    new DaySetup.CounterSetup(
                        new CounterId(each.id()), codes(each.primary()), codes(each.support())))
                .toList(),
            settings(rules),
            usual);
    // A day's opening has checks of its own; run them now, not at half past eight.
    catalogue.setupFor(LocalDate.EPOCH);
    return catalogue;
  }

  private static HallSettings settings(CatalogueFile.Rules rules) {
    HallSettings usual = HallSettings.defaults();
    return new HallSettings(
        or(rules.noShowRecalls(), usual.noShowRecalls()),
        or("no-show.spacing", rules.noShowSpacing(), usual.noShowSpacing()),
        or(rules.supportMaxPasses(), usual.supportMaxPasses()),
        or("reinstate.window", rules.reinstateWindow(), usual.reinstateWindow()),
        or(rules.reinstateAfter(), usual.reinstateAfter()),
        or(rules.holdMax(), usual.holdMax()),
        or("hold.max-time", rules.holdMaxTime(), usual.holdMaxTime()),
        or("hold.keep", rules.holdKeep(), usual.holdKeep()),
        or(rules.transferMax(), usual.transferMax()),
        or("report.lookback", rules.reportLookback(), usual.reportLookback()));
  }

  private static int or(@Nullable Integer value, int usual) {
    return value == null ? usual : value;
  }

  private static Duration or(String key, @Nullable String value, Duration usual) {
    return value == null ? usual : duration("rules." + key, value);
  }

  private static Duration longService(CatalogueFile.Category category, CatalogueFile.Rules rules) {
    return category.longService() == null
        ? or("long-service", rules.longService(), USUALLY_LONG)
        : duration(category.code() + ".long-service", category.longService());
  }

  private static Catalogue published(CatalogueFile file, String publicUrl) {
    return new Catalogue(
        required("hall", file.hall()),
        required("hotline", file.hotline()),
        required("hours", file.hours()),
        required("zone", file.zone()),
        publicUrl,
        required("groups", file.groups()),
        file.categories().stream().map(each -> category(file, each)).toList(),
        file.bills(),
        openings(file.openings()),
        payUrl(file.payUrl()),
        null);
  }

  private static @Nullable List<Catalogue.Opening> openings(
      @Nullable List<Catalogue.Opening> openings) {
    if (openings == null) {
      return null;
    }
    for (Catalogue.Opening each : openings) {
      required("openings: days", each.days());
      required("openings, " + each.days() + ": from", each.from());
      required("openings, " + each.days() + ": to", each.to());
    }
    OpeningTimes.of(openings);
    return openings;
  }

  private static @Nullable String payUrl(@Nullable String url) {
    if (url != null && !url.matches("https?://\\S{1,300}")) {
      throw new IllegalArgumentException(
          "pay-url must be an address such as https://pay.example/water, not '" + url + "'");
    }
    return url;
  }

  private static Catalogue.Category category(CatalogueFile file, CatalogueFile.Category category) {
    String at = "category " + category.code() + ": ";
    String group = category.group() == null ? "" : category.group();
    if (!group.isEmpty() && file.groups().stream().noneMatch(each -> each.code().equals(group))) {
      throw new IllegalArgumentException(at + "its group '" + group + "' is not under groups");
    }
    return new Catalogue.Category(
        category.code(),
        required(at + "prefix", category.prefix()),
        required(at + "name", category.name()),
        group,
        required(at + "papers", category.papers()),
        required(at + "steps", category.steps()),
        required(at + "fees", category.fees()),
        required(at + "time-limit", category.timeLimit()),
        required(at + "contact", category.contact()));
  }

  private static void check(Catalogue.BillFormat bill, CatalogueFile file) {
    required("bills: name", bill.name());
    required("bills, " + bill.name() + ": pattern", bill.pattern());
    List<String> codes = file.categories().stream().map(CatalogueFile.Category::code).toList();
    if (!codes.contains(bill.category())) {
      throw new IllegalArgumentException(
          "bills, "
              + bill.name()
              + ": category must be one of "
              + String.join(", ", codes)
              + ", not '"
              + bill.category()
              + "'");
    }
    BillRule.of(bill);
  }

  private static List<CategoryCode> codes(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(CategoryCode::new).toList();
  }

  private static Duration duration(String key, @Nullable String value) {
    try {
      return DurationStyle.detectAndParse(required(key, value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          key + " must be a duration such as 20s, 4m or 1h, not '" + value + "'", e);
    }
  }

  private static <T> T required(String key, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return value;
  }
}
