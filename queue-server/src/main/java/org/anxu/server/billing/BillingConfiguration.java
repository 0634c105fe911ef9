package org.anxu.server.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.server.WrongSetting;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.journal.Journal;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the billing system that the settings name, if they name one. */
@Configuration
@EnableConfigurationProperties(BillingSettings.class)
class BillingConfiguration {
  private static final Logger log = LoggerFactory.getLogger(BillingConfiguration.class);

  @Bean
  BillDesk billDesk(BillingSettings settings) {
    BillingSystem system = system(settings);
    return new BillDesk(
        system == null ? null : new GuardedBilling(system, settings.atOnce(), System::nanoTime),
        settings.payUrl());
  }

  private static @Nullable BillingSystem system(BillingSettings settings) {
    if (settings.url() != null && settings.file() != null) {
      throw new WrongSetting(
          "anxu.billing.url and anxu.billing.file are both set; a hall has one billing system");
    }
    if (settings.url() != null) {
      RestBilling.Settings rest = settings.rest(settings.url());
      KeyFile key = rest.key();
      if (key != null) {
        try {
          key.read();
        } catch (IOException e) {
          throw new WrongSetting("anxu.billing.key-file: " + e.getMessage());
        }
      }
      return new RestBilling(rest, settings.fields());
    }
    if (settings.file() != null) {
      if (!Files.isReadable(settings.file())) {
        log.warn("the bills {} (anxu.billing.file) are not there yet", settings.file());
      }
      return new FileBilling(settings.file(), settings.fields());
    }
    return null;
  }

  @Bean(destroyMethod = "close")
  BillRegister billRegister(
      @Value("${anxu.data:./data}") Path data, Journal journalMadeTheFolder, Sequencer sequencer)
      throws JournalUnavailable {
    BillRegister register = new BillRegister(data.resolve("bills.db"));
    sequencer.onCommitted((_, entries) -> {
      if (entries.stream().anyMatch(entry -> entry.event() instanceof HallEvent.DayClosed)) {
        // Not on the writer's thread, for it writes a file of its own.
        Thread.startVirtualThread(register::forgetAll);
      }
    });
    return register;
  }
}
