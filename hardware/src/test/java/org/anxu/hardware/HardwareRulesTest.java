package org.anxu.hardware;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HardwareRulesTest {
  private final JavaClasses ours =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.anxu.hardware");

  @Test
  void hardware_depends_on_nothing_of_ours_and_on_no_framework() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.anxu.hardware..",
            "java..",
            "javax.imageio..",
            "jdk.net..",
            "com.fazecast.jSerialComm..",
            "com.google.zxing..",
            "com.pi4j..",
            "picocli..",
            "com.samskivert.mustache..",
            "org.slf4j..",
            "org.jspecify..")
        .check(ours);
  }

  @Test
  void only_the_command_line_knows_its_library() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anxu.hardware.command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.anxu.hardware.command")
        .check(ours);
  }

  @Test
  void only_ports_know_the_serial_library() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anxu.hardware.port")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fazecast..")
        .check(ours);
  }

  @Test
  void only_the_gpio_package_knows_pi4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.anxu.hardware.gpio")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.pi4j..")
        .check(ours);
  }

  @Test
  void ports_know_nothing_of_what_the_bytes_mean() {
    noClasses()
        .that()
        .resideInAnyPackage("org.anxu.hardware.port", "org.anxu.hardware.device")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.anxu.hardware.printing",
            "org.anxu.hardware.escpos",
            "org.anxu.hardware.paper",
            "org.anxu.hardware.scanning",
            "org.anxu.hardware.sign",
            "org.anxu.hardware.contact",
            "org.anxu.hardware.pad",
            "org.anxu.hardware.gpio")
        .check(ours);
  }

  @Test
  void nothing_sleeps_and_nothing_reads_the_clock_by_itself() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ours);
    noClasses().should().callMethod(java.time.Instant.class, "now").check(ours);
  }
}
