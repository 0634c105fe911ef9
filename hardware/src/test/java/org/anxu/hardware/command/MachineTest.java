package org.anxu.hardware.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.anxu.hardware.command.FoundDevice.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir Path folder;
  private FakeMachine fake;

  @BeforeEach
  void empty() throws IOException {
    fake = new FakeMachine(folder);
  }

  @Test
  void a_machine_without_devices_has_none() {
    assertThat(fake.machine().devices()).isEmpty();
    assertThat(fake.machine().board()).isEmpty();
    assertThat(fake.machine().printersOnTheBus()).isZero();
  }

  @Test
  void devices_have_names_that_stay_and_say_what_they_are() throws IOException {
    fake.usbLine("ttyUSB0", "1a86", "7523", "usb-1a86_USB_Serial-if00-port0")
        .usbLine("ttyACM0", "0c2e", "0caa", "")
        .says("ttyACM0", "Honeywell", "HF680")
        .usbPrinter("lp0", "04b8", "0202");

    assertThat(fake.machine().devices())
        .extracting(
            FoundDevice::kind,
            each -> fake.root.relativize(each.name()).toString(),
            FoundDevice::maker,
            FoundDevice::use)
        .containsExactly(
            tuple(Kind.SERIAL, "dev/ttyACM0", "Honeywell HF680", "scanner"),
            tuple(
                Kind.SERIAL, "dev/serial/by-id/usb-1a86_USB_Serial-if00-port0", "CH340", "adapter"),
            tuple(Kind.USB_PRINTER, "dev/usb/lp0", "Epson", "printer"));
  }

  @Test
  void a_line_in_the_kernels_table_without_hardware_is_none() throws IOException {
    fake.file("dev/ttyS0", "").file("sys/class/tty/ttyS0/type", "4\n");
    fake.file("dev/ttyS1", "").file("sys/class/tty/ttyS1/type", "0\n");

    assertThat(fake.machine().devices())
        .extracting(each -> each.node().getFileName().toString())
        .containsExactly("ttyS0");
  }

  @Test
  void only_a_usb_line_without_a_by_id_name_is_unstable() throws IOException {
    fake.usbLine("ttyUSB0", "1a86", "7523", "usb-named").usbLine("ttyUSB1", "1a86", "7523", "");
    fake.file("dev/ttyAMA0", "");

    assertThat(fake.machine().devices())
        .filteredOn(FoundDevice::unstable)
        .extracting(each -> each.node().getFileName().toString())
        .containsExactly("ttyUSB1");
  }

  @Test
  void the_nearest_mount_decides_whether_programs_run_from_a_folder() throws IOException {
    fake.file(
        "proc/mounts",
        "/dev/sda1 / ext4 rw,noexec 0 0\ntmpfs /tmp tmpfs rw,nosuid,noexec 0 0\n"
            + "tmpfs /tmp/run tmpfs rw,exec 0 0\n");

    assertThat(fake.machine().noExec(Path.of("/tmp/x"))).isTrue();
    assertThat(fake.machine().noExec(Path.of("/tmp/run/x"))).isFalse();
  }

  @Test
  void whoever_has_a_device_open_is_named() throws IOException {
    fake.usbLine("ttyUSB0", "1a86", "7523", "");
    fake.file("proc/4711/comm", "minicom\n");
    java.nio.file.Files.createDirectories(fake.root.resolve("proc/4711/fd"));
    java.nio.file.Files.createSymbolicLink(
        fake.root.resolve("proc/4711/fd/3"), fake.root.resolve("dev/ttyUSB0"));

    assertThat(fake.machine().holders(fake.root.resolve("dev/ttyUSB0")))
        .isEqualTo(List.of("minicom (4711)"));
  }
}
