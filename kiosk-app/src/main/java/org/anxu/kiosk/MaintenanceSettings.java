package org.anxu.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The technician's page and what it keeps.
 *
 * @param pinFile a file with the PIN of the page {@code /service}, 4 to 12 digits, that its owner
 *     alone may read; empty for no such page
 * @param folder where a lock by staff is kept over a restart and support bundles are put; empty to
 *     keep neither
 */
public record MaintenanceSettings(
    @DefaultValue("") String pinFile, @DefaultValue("") String folder) {
  public MaintenanceSettings {
    KioskSettings.require(
        pinFile.isBlank() || !Files.isDirectory(Path.of(pinFile)), "maintenance.pin-file", pinFile);
    KioskSettings.require(
        folder.isBlank() || !Files.exists(Path.of(folder)) || Files.isDirectory(Path.of(folder)),
        "maintenance.folder",
        folder);
  }

  /** Adds what is allowed for each key, in words. */
  static void allow(Map<String, String> words) {
    words.put("maintenance.pin-file", "the path of a file with 4 to 12 digits, or nothing");
    words.put("maintenance.folder", "the path of a folder that may be written, or nothing");
  }

  /** The PIN's file, or null. */
  @Nullable Path pin() {
    return pinFile.isBlank() ? null : Path.of(pinFile);
  }

  /** The folder, or null. */
  @Nullable Path kept() {
    return folder.isBlank() ? null : Path.of(folder);
  }
}
