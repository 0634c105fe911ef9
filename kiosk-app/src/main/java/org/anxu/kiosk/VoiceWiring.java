package org.anxu.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.kiosk.voice.NoSpeaker;
import org.anxu.kiosk.voice.ProgramSpeaker;
import org.anxu.kiosk.voice.Speaker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the kiosk its voice, if it is to have one. */
@Configuration(proxyBeanMethods = false)
class VoiceWiring {
  static final String ALLOWED =
      "one of off, espeak-ng, or the absolute path of a program that takes espeak-ng's options";

  private static final String OFF = "off";

  /** A program may be installed later, but it is never a folder. */
  static boolean isVoice(String voice) {
    return voice.equals(OFF)
        || voice.equals(EspeakNg.PROGRAM)
        || Path.of(voice).isAbsolute() && !Files.isDirectory(Path.of(voice));
  }

  @Bean(destroyMethod = "close")
  Speaker speaker(KioskSettings settings, InstantSource clock) {
    if (settings.voice().equals(OFF)) {
      return new NoSpeaker(clock.instant());
    }
    ProgramSpeaker speaker =
        new ProgramSpeaker(
            settings.voice(),
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("voice").factory()),
            clock);
    speaker.start();
    return speaker;
  }
}
