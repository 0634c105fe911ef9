package org.anxu.kiosk.issuing.ui;

import java.util.List;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.IssuedTicket;

/** The places around a number: bills, further matters, papers, lost slips. */
sealed interface BusinessPlace extends Place {
  /** The screen of this place. */
  Screen screen(Guidance guidance);

  /** The bills somebody holds, and what is to be paid. */
  record Bills(Errand errand, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new BillScreen(guidance, this);
    }
  }

  /** One of the bills has a number already; the words name it. */
  record Held(Errand errand, Words reason, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new HeldScreen(guidance, this);
    }
  }

  /** Other matters with the same number. */
  record Further(Errand errand, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new FurtherScreen(guidance, this);
    }
  }

  /** What is missing, to take away. */
  record Missing(Errand errand, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new MissingScreen(guidance, this);
    }
  }

  /** A slip is lost: what was it for? */
  record Lost(Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new LostScreen(guidance, this);
    }
  }

  /** A slip is lost: about when was it taken? */
  record LostTime(String category, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new LostTimeScreen(guidance, this);
    }
  }

  /** The numbers that a lost slip may be of. */
  record Found(List<IssuedTicket> tickets, Place back) implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new FoundScreen(guidance, this);
    }
  }

  /** The tiles while the hall is closed: papers and slips, no numbers. */
  record Browse() implements BusinessPlace {
    @Override
    public Screen screen(Guidance guidance) {
      return new TilesScreen(guidance, this, "");
    }
  }
}
