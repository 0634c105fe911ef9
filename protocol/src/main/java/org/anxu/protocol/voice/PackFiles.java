package org.anxu.protocol.voice;

/** The files of a voice pack, which a page records and a display reads. */
public final class PackFiles {
  /** The file every pack has: whose voice it is, and the silence between clips. */
  public static final String MANIFEST = "pack.properties";

  private PackFiles() {}

  /** Where a clip lies in its pack: {@code zh-CN/digit-3.wav}. */
  public static String clip(Tongue tongue, Fragment fragment) {
    // Names come from labels and category codes; what could lead out of the folder is no name.
    return tongue.code() + "/" + fragment.clip().replaceAll("[^A-Za-z0-9-]", "_") + ".wav";
  }
}
