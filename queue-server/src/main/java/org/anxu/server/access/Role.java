package org.anxu.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxu.server.hall.Post;

/** The posts of the hall. */
public enum Role {
  /** 收费员. */
  CASHIER,
  /** 报装员. */
  INSTALLER,
  /** 引导员. */
  GUIDE,
  /** 营业厅主任. */
  DIRECTOR;

  /** The role of a word such as {@code cashier}. */
  public static Optional<Role> of(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findAny();
  }

  /** The capacity in which its holder acts in the hall. */
  public Post post() {
    return switch (this) {
      case CASHIER -> Post.CASHIER;
      case INSTALLER -> Post.INSTALLER;
      case GUIDE -> Post.GUIDE;
      case DIRECTOR -> Post.DIRECTOR;
    };
  }

  /** The word that commands use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
