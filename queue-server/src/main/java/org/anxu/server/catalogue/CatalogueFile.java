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
    Rules rules,
    @Nullable List<Catalogue.Opening> openings,
    @JsonProperty("pay-url") @Nullable String payUrl) {

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
      @JsonProperty("usual-service") String usualService,
      @JsonProperty("long-service") @Nullable String longService) {}

  record CounterLine(String id, @Nullable List<String> primary, @Nullable List<String> support) {}

  record Rules(
      @JsonProperty("no-show.recalls") @Nullable Integer noShowRecalls,
      @JsonProperty("no-show.spacing") @Nullable String noShowSpacing,
      @JsonProperty("support.max-passes") @Nullable Integer supportMaxPasses,
      @JsonProperty("reinstate.window") @Nullable String reinstateWindow,
      @JsonProperty("reinstate.after") @Nullable Integer reinstateAfter,
      @JsonProperty("hold.max") @Nullable Integer holdMax,
      @JsonProperty("hold.max-time") @Nullable String holdMaxTime,
      @JsonProperty("hold.keep") @Nullable String holdKeep,
      @JsonProperty("transfer.max") @Nullable Integer transferMax,
      @JsonProperty("report.lookback") @Nullable String reportLookback,
      @JsonProperty("long-service") @Nullable String longService) {}
}
