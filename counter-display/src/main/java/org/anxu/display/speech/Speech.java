package org.anxu.display.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.speech.Sink.Cue;
import org.anxu.display.speech.Sound.WrongSound;
import org.anxu.display.voice.Announcement;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Sentence;
import org.anxu.protocol.voice.Tongue;
import org.jspecify.annotations.Nullable;

/** A voice, the chime before it, and where both are heard. */
public final class Speech {
  /** ALSA's player, which PipeWire and PulseAudio serve too. */
  public static final String USUAL_PLAYER =
      "aplay -q -t raw -f S16_LE -r " + Sound.RATE + " -c 1 -";

  private static final String CHIME = "/META-INF/resources/anxu/chime.wav";

  /** The silence behind a sentence, so that two do not run into each other. */
  private static final Duration BREATH = Duration.ofMillis(250);

  private final List<Tongue> tongues;
  private final Voice voice;
  private final @Nullable Sink sink;
  private final Sink.@Nullable Record record;
  private final @Nullable Sound chime;

  Speech(
      List<Tongue> tongues,
      Voice voice,
      @Nullable Sink sink,
      Sink.@Nullable Record record,
      boolean chime) {
    this.tongues = tongues;
    this.voice = voice;
    this.sink = sink;
    this.record = record;
    this.chime = chime ? ownChime() : null;
  }

  /**
   * How calls are made heard.
   *
   * @param tongues the languages that must be there
   * @param pack recorded clips, or null for espeak-ng alone
   * @param speed espeak-ng's speed in words a minute
   * @param player the player and its arguments, reading raw samples; empty for none
   * @param record a folder for a recording, or null
   * @param chime whether the chime comes before a call
   */
  public record Means(
      List<Tongue> tongues,
      @Nullable ClipPack pack,
      int speed,
      List<String> player,
      @Nullable Path record,
      boolean chime) {
    public Means {
      tongues = List.copyOf(tongues);
      player = List.copyOf(player);
    }
  }

  /**
   * Speech by those means.
   *
   * @throws IOException if the recording cannot be begun
   */
  public static Speech by(Means means, ScheduledExecutorService timer, InstantSource clock)
      throws IOException {
    Voice machine = new Espeak(new EspeakNg(EspeakNg.PROGRAM, means.speed()), timer);
    ClipPack pack = means.pack();
    Path folder = means.record();
    return new Speech(
        means.tongues(),
        pack == null ? machine : new ClipVoice(pack, machine),
        means.player().isEmpty() ? null : new PlayerSink(means.player(), PlayerSink.SLACK, timer),
        folder == null ? null : new Recorder(folder, clock),
        means.chime());
  }

  private static Sound ownChime() {
    try (InputStream in = Speech.class.getResourceAsStream(CHIME)) {
      if (in == null) {
        throw new IllegalStateException("the chime is missing in this program");
      }
      return Sound.wav(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (WrongSound e) {
      throw new IllegalStateException("the chime cannot be read", e);
    }
  }

  @Nullable Sound chime() {
    return chime;
  }

  /** What is not as it should be although it speaks, as a status code; empty when all is well. */
  String lack() {
    return voice.lack();
  }

  /** Finds out whether each language could be heard, and plays a moment of silence. */
  void check() throws Unspoken, InterruptedException {
    for (Tongue tongue : tongues) {
      voice.say(new Sentence(tongue, "", "1", List.of(new Fragment("digit-2", "2"))));
    }
    if (sink != null) {
      sink.play(Sound.silence(Duration.ofMillis(100)));
    }
  }

  /**
   * Says a sentence, and plays it to its end.
   *
   * @param chime what sounds before it, or null
   * @return how long the sound would have gone on from now, when there is no player
   * @throws Unspoken if it was not heard
   * @throws IOException if it was heard and the recording could not be written
   */
  Duration utter(Announcement announcement, Sentence sentence, @Nullable Sound chime)
      throws Unspoken, IOException, InterruptedException {
    Sound said = voice.say(sentence).then(Sound.silence(BREATH)).at(announcement.volume());
    Sound whole = said;
    IOException unkept = null;
    String call = announcement.call().id();
    try {
      if (chime != null) {
        Sound rung = chime.at(announcement.volume());
        whole = rung.then(said);
        keep(rung, new Cue(call, "chime", ""));
      }
      keep(said, new Cue(call, sentence.tongue().code(), sentence.caption()));
    } catch (IOException e) {
      unkept = e; // first of all it is to be heard
    }
    if (sink != null) {
      sink.play(whole);
    }
    if (unkept != null) {
      throw unkept;
    }
    return sink == null ? whole.length() : Duration.ZERO;
  }

  private void keep(Sound sound, Cue cue) throws IOException {
    if (record != null) {
      record.keep(sound, cue);
    }
  }
}
