package org.anxu.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which way the server's packages may look. */
class HouseTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.anxu.server");

  @Test
  void theHallIsPure() {
    classes()
        .that()
        .resideInAPackage("org.anxu.server.hall..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.anxu.server.hall..")
        .check(SERVER);
    noClasses()
        .that()
        .resideInAPackage("org.anxu.server.hall..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(SERVER);
  }

  @Test
  void theJournalKnowsTheHallAndNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("org.anxu.server.journal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anxu.server.issuing..",
            "org.anxu.server.calling..",
            "org.anxu.server.broadcast..",
            "org.anxu.server.access..",
            "org.anxu.protocol..")
        .check(SERVER);
  }

  @Test
  void theProofSharesNothingWithWhatItProves() {
    noClasses()
        .that()
        .resideInAPackage("org.anxu.server.proof..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anxu.server.hall..", "org.anxu.server.journal..")
        .check(SERVER);
  }

  @Test
  void noFeatureKnowsAScreen() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anxu.server..ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.anxu.server.calling.ui..", "org.anxu.server.supervision.ui..")
        .check(SERVER);
  }
}
