package org.anxu.acceptance.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anxu.protocol.ticketing.IssueRequest;

/** A kiosk: takes tickets, for one matter or for two. */
final class KioskClient extends Client {
  static final List<String> CATEGORIES = List.of("payment", "install", "advice");
  private static final int TWO_MATTERS_OF_HUNDRED = 10;

  private final String authorization;

  KioskClient(String name, long seed, String authorization) {
    super(name, seed);
    this.authorization = authorization;
  }

  @Override
  Asked next() {
    List<String> matters = new ArrayList<>(CATEGORIES);
    Collections.shuffle(matters, random);
    matters = matters.subList(0, random.nextInt(100) < TWO_MATTERS_OF_HUNDRED ? 2 : 1);
    String id = newId();
    IssueRequest request =
        new IssueRequest(id, matters.getFirst(), matters.subList(1, matters.size()));
    return new Asked(id, "", Asked.ISSUE, matters, false, authorization, request);
  }

  @Override
  void learn(Asked asked, Given given) {}
}
