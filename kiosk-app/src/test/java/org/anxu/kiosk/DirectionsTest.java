package org.anxu.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private final JavaClasses kiosk =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.anxu.kiosk");

  @Test
  void nothing_of_the_server_the_display_or_the_bench_is_used() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anxu.server..", "org.anxu.display..", "org.anxu.bench..")
        .check(kiosk);
  }

  @Test
  void link_and_slip_know_neither_screens_nor_each_other() {
    noClasses()
        .that()
        .resideInAnyPackage("org.anxu.kiosk.link..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anxu.kiosk.slip..", "org.anxu.kiosk.issuing..", "com.vaadin..")
        .check(kiosk);
    noClasses()
        .that()
        .resideInAnyPackage("org.anxu.kiosk.slip..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anxu.kiosk.link..", "org.anxu.kiosk.issuing..", "com.vaadin..")
        .check(kiosk);
  }

  @Test
  void only_screens_and_the_wiring_know_vaadin() {
    noClasses()
        .that()
        .resideInAPackage("org.anxu.kiosk.issuing")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.vaadin..", "org.springframework..")
        .check(kiosk);
  }
}
