package org.anxu.hardware.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.anxu.hardware.command.Check.Mark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path folder;
  private FakeMachine fake;
  private String library = "";

  @BeforeEach
  void empty() throws IOException {
    fake = new FakeMachine(folder);
  }

  private List<Check> checks(Mark mark) {
    return new Doctor(
            fake.machine(), Path.of("/tmp"), () -> library, "hall", new Words(Locale.ENGLISH))
        .look().stream().filter(each -> each.mark() == mark).toList();
  }

  @Test
  void a_machine_without_devices_is_not_ill() {
    assertThat(checks(Mark.BAD)).isEmpty();
    assertThat(checks(Mark.LOOK))
        .extracting(Check::text)
        .anyMatch(text -> text.contains("Neither a printer nor a serial line"));
  }

  @Test
  void a_forbidden_device_names_the_user_the_group_and_the_command() throws IOException {
    fake.usbLine("ttyUSB0", "1a86", "7523", "usb-named").forbid("usb-named").forbid("ttyUSB0");

    assertThat(checks(Mark.BAD)).hasSize(1);
    assertThat(checks(Mark.BAD).getFirst().text()).contains("by-id/usb-named", "hall");
    assertThat(checks(Mark.BAD).getFirst().remedy()).contains("usermod -aG", "hall");
  }

  @Test
  void a_temporary_folder_without_exec_is_told_from_other_troubles_of_the_library()
      throws IOException {
    library = "libjSerialComm.so: failed to map segment";
    assertThat(checks(Mark.BAD).getFirst().text()).contains("does not load", "failed to map");

    fake.file("proc/mounts", "tmpfs /tmp tmpfs rw,noexec 0 0\n");
    assertThat(checks(Mark.BAD).getFirst().text()).contains("noexec");
    assertThat(checks(Mark.BAD).getFirst().remedy()).contains("java.io.tmpdir");
  }

  @Test
  void a_printer_on_the_bus_without_a_device_file_wants_its_driver() throws IOException {
    fake.usbPrinter("lp0", "04b8", "0202");
    assertThat(checks(Mark.BAD)).isEmpty();

    fake.onBus("1-2");
    assertThat(checks(Mark.BAD)).hasSize(1);
    assertThat(checks(Mark.BAD).getFirst().remedy()).contains("usblp", "CUPS");
  }

  @Test
  void programs_that_take_lines_away_are_named() throws IOException {
    fake.file("usr/bin/brltty", "").file("usr/sbin/ModemManager", "");
    fake.usbLine("ttyACM0", "0c2e", "0caa", "usb-scanner");

    assertThat(checks(Mark.LOOK))
        .extracting(Check::remedy)
        .anyMatch(remedy -> remedy.contains("brltty"))
        .anyMatch(remedy -> remedy.contains("ModemManager"));
  }

  @Test
  void a_pi_is_told_of_its_console_and_its_missing_bus() throws IOException {
    fake.file("proc/device-tree/model", "Raspberry Pi 5 Model B Rev 1.0\0")
        .file("proc/cmdline", "console=serial0,115200 console=tty1 root=/dev/sda1\n")
        .file("dev/ttyAMA0", "")
        .file("dev/gpiochip0", "");

    assertThat(checks(Mark.GOOD))
        .extracting(Check::text)
        .contains("Board: Raspberry Pi 5 Model B Rev 1.0");
    assertThat(checks(Mark.LOOK))
        .extracting(Check::remedy)
        .anyMatch(remedy -> remedy.contains("Serial Port"))
        .anyMatch(remedy -> remedy.contains("SPI"));
    assertThat(checks(Mark.BAD)).isEmpty();
  }

  @Test
  void every_text_has_both_languages_and_every_warning_a_remedy() throws IOException {
    fake.usbLine("ttyUSB0", "1a86", "7523", "");
    for (Locale language : List.of(Locale.CHINA, Locale.ENGLISH)) {
      List<Check> found =
          new Doctor(fake.machine(), Path.of("/tmp"), () -> "x", "hall", new Words(language))
              .look();
      assertThat(found)
          .filteredOn(each -> each.mark() != Mark.GOOD)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
    }
  }
}
