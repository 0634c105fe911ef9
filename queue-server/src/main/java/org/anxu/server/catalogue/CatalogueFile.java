package org.anxu.server.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** The catalogue's YAML file, as written. */
record CatalogueFile(
    Words hall,
    String hotline,
    Words hours,
    String zone,
    List<Catalogue.Group> groups,
    List<Catalogue.BillFormat> bills,
    List<Category> categories,
    List<CounterLine> counters,
    Rules rules) {

  record Category(
      String code,
      String prefix,
      Words name,
      @Nullable String group,
      List<Words> papers,
      List<Words> steps,
      Words fees,
      @JsonProperty("time-limit") Words timeLimit,
      Words contact,
      @JsonProperty("usual-service") String usualService) {}

  record CounterLine(String id, @Nullable List<String> primary, @Nullable List<String> support) {}

  record Rules(
      @JsonProperty("no-show-recalls") int noShowRecalls,
      @JsonProperty("no-show-spacing") String noShowSpacing,
      @JsonProperty("support-max-passes") int supportMaxPasses,
      @JsonProperty("long-service") String longService) {}
}
