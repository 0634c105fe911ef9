package org.anxu.server.journal;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The journal cannot be read or written. The message says what is wrong and where, for whoever
 * reads a log; {@link #words} say it with what to do, for whoever stands before a screen.
 */
public final class JournalUnavailable extends Exception {
  private static final long serialVersionUID = 1L;
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** What kind of trouble it is; each has its words in the message bundle. */
  public enum Trouble {
    NO_ROOM,
    NOT_WRITABLE,
    UNUSABLE,
    BROKEN,
    NO_JOURNAL,
    OTHER_FORMAT,
    LOST,
    IN_USE,
    OVERTAKEN,
    OVERLOADED,
    STOPPING,
    MISTAKE
  }

  private final Trouble trouble;
  private final String file;

  JournalUnavailable(
      Trouble trouble, @Nullable Path file, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
    this.file = file == null ? "" : file.toAbsolutePath().normalize().toString();
  }

  JournalUnavailable(Trouble trouble, String message) {
    this(trouble, null, message, null);
  }

  /** The program ends. */
  public static JournalUnavailable stopping() {
    return new JournalUnavailable(
        Trouble.STOPPING, "The queue server is stopping; ask again when it is back.");
  }

  /** More is waiting to be written than can wait. */
  public static JournalUnavailable overloaded() {
    return new JournalUnavailable(
        Trouble.OVERLOADED, "Too much is waiting for the journal; ask again in a moment.");
  }

  /** What SQLite could not do with a file. */
  public static JournalUnavailable of(Path file, String what, Throwable cause) {
    Trouble trouble =
        cause instanceof SQLiteException sqlite
            ? trouble(sqlite.getResultCode())
            : Trouble.UNUSABLE;
    String message = "The journal " + file + " " + what + " (" + cause.getMessage() + ").";
    return new JournalUnavailable(trouble, file, message, cause);
  }

  /** An entry, or what holds it, is not what was written. */
  static JournalUnavailable broken(
      Path file, long sequence, @Nullable String what, @Nullable Throwable cause) {
    return new JournalUnavailable(
        Trouble.BROKEN,
        file,
        "The journal " + file + " is broken at sequence " + sequence + ": " + what + ".",
        cause);
  }

  private static Trouble trouble(SQLiteErrorCode code) {
    if (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      // The index of the write-ahead log could not grow: there is no other reason than room.
      return Trouble.NO_ROOM;
    }
    int primary = code.code & 0xff;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
      return Trouble.NO_ROOM;
    }
    if (primary == SQLiteErrorCode.SQLITE_READONLY.code
        || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || primary == SQLiteErrorCode.SQLITE_PERM.code) {
      return Trouble.NOT_WRITABLE;
    }
    if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code) {
      return Trouble.BROKEN;
    }
    return primary == SQLiteErrorCode.SQLITE_NOTADB.code ? Trouble.NO_JOURNAL : Trouble.UNUSABLE;
  }

  /** What kind of trouble it is. */
  public Trouble trouble() {
    return trouble;
  }

  /** What it means and what to do, for a person. */
  public String words(Locale locale) {
    String pattern =
        ResourceBundle.getBundle("org.anxu.server.journal.troubles", locale, EXACT)
            .getString(trouble.name());
    Path folder = Path.of(file).getParent();
    return MessageFormat.format(pattern, folder == null ? "" : folder, file);
  }
}
