package org.anxu.display;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Each line in its room: the display's packages and what they may know. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.anxu.display");

  @Test
  void the_classes_are_there() {
    assertThat(CLASSES.size()).isGreaterThan(20);
  }

  @Test
  void the_board_is_pure() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.anxu.display.board..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "java.time..",
            "org.jspecify..",
            "org.anxu.protocol",
            "org.anxu.protocol.board",
            "org.anxu.display.board")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("org.anxu.display.board..", "org.anxu.display.rendering..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void what_the_voice_says_is_pure_and_knows_nothing_of_sounds() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.anxu.display.voice..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util",
            "java.util.function..",
            "java.util.regex..",
            "java.util.stream..",
            "java.text..",
            "java.time..",
            "org.jspecify..",
            "org.anxu.protocol",
            "org.anxu.protocol.board",
            "org.anxu.protocol.voice",
            "org.anxu.display.board",
            "org.anxu.display.voice")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.anxu.display.voice..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void rendering_knows_nothing_of_pages_or_links() {
    noClasses()
        .that()
        .resideInAPackage("org.anxu.display.rendering..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anxu.display.page..",
            "org.anxu.display.link..",
            "org.anxu.display.pad..",
            "org.anxu.protocol.link..",
            "com.sun..")
        .check(CLASSES);
  }

  @Test
  void packages_have_no_circles() {
    slices().matching("org.anxu.display.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_the_link_of_the_protocol_knows_paho_and_nothing_here_knows_a_framework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.paho..",
            "org.springframework..",
            "com.vaadin..",
            "org.anxu.server..",
            "org.anxu.kiosk..",
            "org.anxu.bench..")
        .check(CLASSES);
  }

  @Test
  void only_the_page_the_pad_and_the_ratings_speak_http() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.anxu.display.page..", "org.anxu.display.pad..", "org.anxu.display.rating..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..")
        .check(CLASSES);
  }
}
