package org.anxu.protocol.ticketing;

/** What a customer asks help for; whether it leads to the care lane, the guide decides. */
public enum CareWish {
  AGE,
  WALKING,
  SIGHT,
  HEARING,
  PREGNANT,
  INFANT
}
