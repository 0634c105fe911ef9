package org.anxu.server.voice;

import java.nio.file.Path;
import org.anxu.server.catalogue.HallCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pack into the data folder. */
@Configuration
class VoiceConfiguration {
  @Bean
  VoicePack voicePack(@Value("${anxu.data:./data}") Path data, HallCatalogue catalogue) {
    return new VoicePack(
        data.resolve("voice"),
        catalogue.counters().stream().map(each -> each.counter().value()).toList(),
        catalogue.published().categories());
  }
}
