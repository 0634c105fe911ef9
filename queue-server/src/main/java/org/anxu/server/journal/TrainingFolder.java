package org.anxu.server.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anxu.server.WrongSetting;

/**
 * Keeps trainings and halls apart: a file in the data folder says that nothing in it is real. The
 * journal itself is like any other, so that whoever is trained can also be shown how it is proved.
 */
final class TrainingFolder {
  /** The file; its content is for whoever comes across it. */
  static final String MARK = "training.txt";

  private static final String SAYS =
      "This folder belongs to a training, not to a hall: no number in it was ever real.\n"
          + "本文件夹用于培训,不是真实营业厅的数据。See docs/training.md.\n";

  private TrainingFolder() {}

  /**
   * Lets a training into a folder of its own alone, and a hall into no folder of a training.
   *
   * @throws WrongSetting otherwise, with what to do
   */
  static void demand(Path data, boolean training) {
    Path mark = data.resolve(MARK);
    boolean marked = Files.exists(mark);
    if (!training && marked) {
      throw new WrongSetting(
          "anxu.data is "
              + data
              + ", the folder of a training ("
              + MARK
              + " is in it). Name the hall's own folder, or start with anxu.training=true.");
    }
    if (training && !marked) {
      if (Files.exists(data.resolve("journal.db"))
          || Files.exists(data.resolve("journal.db.lock"))) {
        throw new WrongSetting(
            "anxu.training is true, but anxu.data is "
                + data
                + ", which holds the journal of a real hall. Name a folder for the training alone.");
      }
      mark(mark);
    }
  }

  private static void mark(Path mark) {
    try {
      Files.writeString(mark, SAYS, java.nio.file.StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      // Another start was faster; the journal's lock decides between them.
    } catch (IOException e) {
      throw new WrongSetting("anxu.training is true, but " + mark + " cannot be written: " + e);
    }
  }
}
