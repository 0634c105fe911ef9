package org.anxu.server.catalogue;

import java.nio.file.Path;
import org.anxu.server.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue at start; a wrong one stops the start with its reason. */
@Configuration
class CatalogueConfiguration {
  @Bean
  HallCatalogue catalogue(
      @Value("${anxu.data:./data}") Path data,
      @Value("${anxu.public-url:http://127.0.0.1:8080}") String publicUrl,
      @Value("${anxu.training:false}") boolean training) {
    try {
      HallCatalogue catalogue = CatalogueReader.read(data, publicUrl.replaceAll("/+$", ""));
      return training ? catalogue.forTraining() : catalogue;
    } catch (IllegalArgumentException e) {
      throw new WrongSetting(String.valueOf(e.getMessage()));
    }
  }
}
