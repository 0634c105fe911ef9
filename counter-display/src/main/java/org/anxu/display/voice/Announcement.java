package org.anxu.display.voice;

import java.util.List;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.voice.Sentence;

/**
 * One call as it is to be spoken, from beginning to end.
 *
 * @param call the call
 * @param chime whether the chime comes first: always, except when announcements follow each other
 *     without a breath
 * @param volume how loud, 0 to 100 per cent; at 0 there are captions alone
 * @param sentences what is said, one language after another
 */
public record Announcement(Call call, boolean chime, int volume, List<Sentence> sentences) {
  public Announcement {
    sentences = List.copyOf(sentences);
  }
}
