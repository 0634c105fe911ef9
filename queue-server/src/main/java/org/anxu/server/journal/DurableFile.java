package org.anxu.server.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * How an SQLite file is opened that lies beside the journal: what was written to it is on the disk
 * when the statement returns, and another program that looks at it does not stand in the way.
 */
public final class DurableFile {
  private static final int PATIENCE_MILLIS = 5_000;

  private DurableFile() {}

  /**
   * Opens the file, or makes an empty one.
   *
   * @param schema statements that are right for a new file and for one that was there
   */
  public static Connection open(Path file, String... schema) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String each : schema) {
        statement.execute(each);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
