package org.anxu.server.catalogue;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue at start; a wrong one stops the start with its reason. */
@Configuration
class CatalogueConfiguration {
  @Bean
  HallCatalogue catalogue(
      @Value("${anxu.data:./data}") Path data,
      @Value("${anxu.public-url:http://127.0.0.1:8080}") String publicUrl) {
    URI url = URI.create(publicUrl);
    if (url.getHost() == null || !String.valueOf(url.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          "anxu.public-url must be the http(s) address that customers' phones reach, not '"
              + publicUrl
              + "'");
    }
    return CatalogueReader.read(data, publicUrl.replaceAll("/+$", ""));
  }
}
