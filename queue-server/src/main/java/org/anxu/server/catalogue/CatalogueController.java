package org.anxu.server.catalogue;

import org.anxu.protocol.catalogue.Catalogue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells kiosks what the hall offers, and programmers how to ask. */
@RestController
class CatalogueController {
  private final HallCatalogue catalogue;

  CatalogueController(HallCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/api/v1/catalogue")
  Catalogue catalogue() {
    return catalogue.published();
  }

  @GetMapping("/api/v1/openapi.yaml")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .body(new ClassPathResource("org/anxu/server/openapi.yaml"));
  }
}
