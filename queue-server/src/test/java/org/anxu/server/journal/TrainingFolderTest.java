package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.server.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training and a hall never have the same folder. */
class TrainingFolderTest {
  @TempDir Path folder;

  @Test
  void a_training_marks_its_folder_and_comes_back_to_it() throws Exception {
    TrainingFolder.demand(folder, true);
    assertThat(folder.resolve(TrainingFolder.MARK)).content().contains("不是真实营业厅");
    Files.writeString(folder.resolve("journal.db"), "a journal");
    TrainingFolder.demand(folder, true);
  }

  @Test
  void a_hall_starts_in_no_folder_of_a_training() {
    TrainingFolder.demand(folder, true);
    assertThatThrownBy(() -> TrainingFolder.demand(folder, false))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContainingAll(
            folder.toString(), "the folder of a training", "anxu.training=true");
  }

  @Test
  void a_training_starts_in_no_folder_of_a_hall_even_if_its_journal_is_lost() throws Exception {
    TrainingFolder.demand(folder, false);
    assertThat(folder).isEmptyDirectory();
    Path lock = Files.writeString(folder.resolve("journal.db.lock"), "This folder has a journal");
    assertRefused();
    Files.delete(lock);
    Files.writeString(folder.resolve("journal.db"), "a journal");
    assertRefused();
    assertThat(folder.resolve(TrainingFolder.MARK)).doesNotExist();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> TrainingFolder.demand(folder, true))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContainingAll(folder.toString(), "the journal of a real hall");
  }
}
