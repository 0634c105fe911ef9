package org.anxu.server.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON that a journal's events are written in: no white space, no numbers but whole ones,
 * no null. Made by hand, since a proof reads millions; not safe for use by two threads.
 */
final class FactReader {
  private static final int NAMES = 1_024;
  private static final int DEEPEST = 8;

  private final byte[][] knownBytes = new byte[NAMES][];
  private final String[] known = new String[NAMES];
  private byte[] json = {};
  private int at;

  /** Why the bytes are no event. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  Fact read(byte[] bytes) throws Malformed {
    json = bytes;
    at = 0;
    Object value = value(0);
    if (at != json.length || !(value instanceof Fact fact)) {
      throw malformed("one object");
    }
    return fact;
  }

  private Object value(int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw malformed("less depth");
    }
    switch (peek()) {
      case '{' -> {
        return object(depth);
      }
      case '[' -> {
        return list(depth);
      }
      case '"' -> {
        return text();
      }
      case 't' -> {
        return word("true", true);
      }
      case 'f' -> {
        return word("false", false);
      }
      default -> {
        return number();
      }
    }
  }

  private Fact object(int depth) throws Malformed {
    Fact fact = new Fact();
    at++;
    if (peek() == '}') {
      at++;
      return fact;
    }
    while (true) {
      String name = name();
      expect(':');
      fact.add(name, value(depth + 1));
      if (peek() == '}') {
        at++;
        return fact;
      }
      expect(',');
    }
  }

  private List<Object> list(int depth) throws Malformed {
    at++;
    if (peek() == ']') {
      at++;
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    while (true) {
      values.add(value(depth + 1));
      if (peek() == ']') {
        at++;
        return values;
      }
      expect(',');
    }
  }

  private Boolean word(String word, boolean meaning) throws Malformed {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
    return meaning;
  }

  private Long number() throws Malformed {
    int start = at;
    long value = 0;
    while (at < json.length && json[at] >= '0' && json[at] <= '9' && at - start < 10) {
      value = value * 10 + json[at++] - '0';
    }
    boolean zeroes = at - start > 1 && json[start] == '0';
    if (at == start || zeroes || value > Integer.MAX_VALUE) {
      throw malformed("a value");
    }
    return value;
  }

  /** The same few names come again and again. */
  private String name() throws Malformed {
    int start = at + 1;
    int hash = 7;
    int end = start;
    while (end < json.length && json[end] != '"' && json[end] != '\\') {
      hash = hash * 31 + json[end++];
    }
    int slot = (hash ^ hash >>> 10) & NAMES - 1;
    byte[] same = knownBytes[slot];
    if (same != null
        && end < json.length
        && json[at] == '"'
        && json[end] == '"'
        && java.util.Arrays.equals(same, 0, same.length, json, start, end)) {
      at = end + 1;
      return known[slot];
    }
    String name = text();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (java.util.Arrays.equals(bytes, 0, bytes.length, json, start, end)) {
      knownBytes[slot] = bytes;
      known[slot] = name;
    }
    return name;
  }

  private String text() throws Malformed {
    expect('"');
    int start = at;
    boolean plain = true;
    while (peek() != '"') {
      if (json[at] == '\\') {
        return escaped(start);
      }
      if (json[at] >= 0 && json[at] < ' ') {
        throw malformed("no control character");
      }
      plain &= json[at] >= 0;
      at++;
    }
    int end = at++;
    if (plain) {
      return new String(json, start, end - start, StandardCharsets.ISO_8859_1);
    }
    return new String(json, start, end - start, StandardCharsets.UTF_8);
  }

  private String escaped(int start) throws Malformed {
    StringBuilder text =
        new StringBuilder(new String(json, start, at - start, StandardCharsets.UTF_8));
    while (peek() != '"') {
      int from = at;
      while (peek() != '"' && json[at] != '\\') {
        at++;
      }
      text.append(new String(json, from, at - from, StandardCharsets.UTF_8));
      if (json[at] == '\\') {
        at++;
        text.append(escape());
      }
    }
    at++;
    return text.toString();
  }

  private char escape() throws Malformed {
    byte kind = peek();
    at++;
    return switch (kind) {
      case '"', '\\', '/' -> (char) kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++) {
          int digit = Character.digit(peek(), 16);
          if (digit < 0) {
            throw malformed("four hexadecimal digits");
          }
          code = code * 16 + digit;
          at++;
        }
        yield (char) code;
      }
      default -> throw malformed("an escape");
    };
  }

  private byte peek() throws Malformed {
    if (at >= json.length) {
      throw malformed("more");
    }
    return json[at];
  }

  private void expect(char wanted) throws Malformed {
    if (peek() != wanted) {
      throw malformed("'" + wanted + "'");
    }
    at++;
  }

  private Malformed malformed(String wanted) {
    return new Malformed("byte " + at + ": expected " + wanted);
  }
}
