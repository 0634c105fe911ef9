package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a part of the page as it is read aloud: the same words, in the same order. */
final class SpokenText {
  /** What is called or dialled figure by figure, and not said as one amount. */
  private static final Pattern SPELLED = Pattern.compile("(?<=[0-9])(?=[0-9])");

  private static final Pattern LONG_FIGURES = Pattern.compile("[0-9]{5,}");
  private static final Pattern ENDED = Pattern.compile("[。!?;:!?.;:,,、…]$");

  private SpokenText() {}

  /** All that is to be seen, each piece of it a sentence; empty if there is nothing. */
  static String of(Element part) {
    List<String> pieces = new ArrayList<>();
    gather(part, pieces);
    return join(pieces);
  }

  /** What assistive technology would be told of by itself: the states within a part. */
  static String ofStates(Element part) {
    List<String> pieces = new ArrayList<>();
    states(part, pieces);
    return join(pieces);
  }

  private static void states(Element part, List<String> pieces) {
    if (!isSeen(part)) {
      return;
    }
    if ("status".equals(part.getAttribute("role"))) {
      gather(part, pieces);
    } else {
      children(part).forEach(child -> states(child, pieces));
    }
  }

  private static void gather(Element part, List<String> pieces) {
    if (part.isTextNode()) {
      String text = part.getText().strip();
      if (!text.isEmpty()) {
        pieces.add(spelled(text, part.getParent()));
      }
    } else if (isSeen(part)) {
      children(part).forEach(child -> gather(child, pieces));
    }
  }

  private static Stream<Element> children(Element part) {
    return part.isTextNode() ? Stream.empty() : part.getChildren();
  }

  private static boolean isSeen(Element part) {
    return part.isTextNode()
        || part.isVisible()
            && !part.hasAttribute("hidden")
            && !"true".equals(part.getAttribute("aria-hidden"));
  }

  private static String spelled(String text, Element holder) {
    if (holder.getClassList().contains("anxu-number")) {
      return SPELLED.matcher(text).replaceAll(" ").replaceAll("(?<=[A-Z])(?=[0-9])", " ");
    }
    return LONG_FIGURES
        .matcher(text)
        .replaceAll(found -> SPELLED.matcher(found.group()).replaceAll(" "));
  }

  private static String ended(String piece) {
    if (ENDED.matcher(piece).find()) {
      return piece;
    }
    return piece + (piece.charAt(piece.length() - 1) < 0x80 ? "." : "。");
  }

  private static String join(List<String> pieces) {
    return pieces.stream()
        .map(SpokenText::ended)
        .reduce((one, other) -> one + "\n" + other)
        .orElse("");
  }
}
