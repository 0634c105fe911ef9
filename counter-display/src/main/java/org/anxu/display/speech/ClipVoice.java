package org.anxu.display.speech;

import java.io.IOException;
import java.time.Duration;
import org.anxu.display.speech.Sound.WrongSound;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recorded clips, one behind another. A sentence with a clip that lacks is said by another voice as
 * a whole: half a sentence in each would be harder to understand than either.
 */
final class ClipVoice implements Voice {
  static final String LACKS = "clips-missing";

  private static final Logger log = LoggerFactory.getLogger(ClipVoice.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final ClipPack pack;
  private final Voice other;
  private String lack = "";
  private String told = "";

  ClipVoice(ClipPack pack, Voice other) {
    this.pack = pack;
    this.other = other;
  }

  @Override
  public Sound say(Sentence sentence) throws Unspoken, InterruptedException {
    Sound whole = Sound.silence(Duration.ZERO);
    for (Fragment fragment : sentence.fragments()) {
      if (fragment.isPause()) {
        whole = whole.then(Sound.silence(PAUSE));
        continue;
      }
      try {
        whole = whole.then(pack.clip(sentence.tongue(), fragment)).then(Sound.silence(pack.gap()));
      } catch (IOException | WrongSound e) {
        tell(sentence.tongue().code() + "/" + fragment.clip(), e);
        lack = LACKS;
        return other.say(sentence);
      }
    }
    lack = "";
    return whole;
  }

  private void tell(String clip, Exception e) {
    if (!told.equals(clip)) { // once while it stays the same
      told = clip;
      log.warn("the clip {} cannot be used ({}); another voice speaks", clip, e.toString());
    }
  }

  @Override
  public String lack() {
    return lack;
  }
}
