package org.anxu.server.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallSettings;

/**
 * What this hall offers, checked as a whole.
 *
 * @param published what kiosks show
 * @param zone the hall's time zone
 * @param categories for the day's opening
 * @param counters for the day's opening
 * @param settings the numbers of the rules
 * @param usualServices how long a service usually takes, by category
 */
public record HallCatalogue(
    Catalogue published,
    ZoneId zone,
    List<DaySetup.CategorySetup> categories,
    List<DaySetup.CounterSetup> counters,
    HallSettings settings,
    Map<CategoryCode, Duration> usualServices) {
  public HallCatalogue {
    categories = List.copyOf(categories);
    counters = List.copyOf(counters);
    usualServices = Map.copyOf(usualServices);
  }

  /** The same for a training, in which nothing is real. */
  HallCatalogue forTraining() {
    return new HallCatalogue(
        published.forTraining(), zone, categories, counters, settings, usualServices);
  }

  /** The opening of a day by this catalogue. */
  public DaySetup setupFor(LocalDate day) {
    return new DaySetup(day, zone, categories, counters, settings);
  }

  /** How a category is shown. */
  public Optional<Catalogue.Category> category(CategoryCode code) {
    return published.categories().stream()
        .filter(category -> category.code().equals(code.value()))
        .findAny();
  }

  /** What customers call a category; its code, should a day still know one that was taken out. */
  public Words nameOf(CategoryCode code) {
    return category(code)
        .map(Catalogue.Category::name)
        .orElseGet(() -> new Words(code.value(), code.value()));
  }

  /** How long a service of a category usually takes. */
  public Duration usualService(CategoryCode code) {
    return usualServices.getOrDefault(code, Duration.ofMinutes(10));
  }
}
