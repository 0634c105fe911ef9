package org.anxu.server.hall;

/** Why a visit is in the care lane (关爱优先). */
public enum CareReason {
  ELDERLY,
  DISABLED,
  PREGNANT,
  WITH_INFANT,
  HARD_OF_HEARING
}
