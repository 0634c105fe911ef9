package org.anxu.kiosk.health;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.helpers.CyclicBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The last lines of the log, in memory, so that they can be read at the kiosk without a shell. */
public final class LogTail extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final int KEPT = 500;
  private static final int LONGEST = 1_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  private final Mask mask;
  private final CyclicBuffer<Line> lines = new CyclicBuffer<>(KEPT);

  private record Line(String head, String words) {}

  /** A tail that shows lines by this mask. */
  public LogTail(Mask mask) {
    this.mask = mask;
  }

  /** Begins to keep what this program logs. */
  public void attach() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    setName("tail");
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    StringBuilder words = new StringBuilder(event.getFormattedMessage());
    for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
      words.append(" | ").append(each.getClassName()).append(": ").append(each.getMessage());
      if (each.getCause() == each) {
        break;
      }
    }
    words.setLength(Math.min(words.length(), LONGEST));
    String logger = event.getLoggerName();
    String head =
        TIME.format(Instant.ofEpochMilli(event.getTimeStamp()))
            + " "
            + event.getLevel()
            + " "
            + logger.substring(logger.lastIndexOf('.') + 1)
            + ": ";
    synchronized (lines) {
      lines.add(new Line(head, words.toString()));
    }
  }

  /** The last lines, masked, the newest last. */
  public List<String> last(int most) {
    List<Line> all;
    synchronized (lines) {
      all = lines.asList();
    }
    return all.subList(Math.max(0, all.size() - most), all.size()).stream()
        .map(line -> line.head() + mask.text(line.words()))
        .toList();
  }

  @Override
  public void close() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
    stop();
  }
}
