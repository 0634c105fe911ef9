package org.anxu.server.proof;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event, or a part of one, as the journal's JSON has it: names and values in their order. */
final class Fact {
  private static final int FEW = 10;

  private String[] names = new String[FEW];
  private Object[] values = new Object[FEW];
  private int size;

  void add(String name, Object value) {
    if (size == names.length) {
      names = java.util.Arrays.copyOf(names, 2 * size);
      values = java.util.Arrays.copyOf(values, 2 * size);
    }
    names[size] = name;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  String name(int index) {
    return names[index];
  }

  Object value(int index) {
    return values[index];
  }

  private @Nullable Object find(String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  private Object need(String name) {
    Object value = find(name);
    if (value == null) {
      throw new IllegalStateException("the form was checked, but " + name + " is missing");
    }
    return value;
  }

  String type() {
    return text("type");
  }

  String text(String name) {
    return (String) need(name);
  }

  @Nullable String maybe(String name) {
    return (String) find(name);
  }

  boolean flag(String name) {
    return (Boolean) need(name);
  }

  int count(String name) {
    return Math.toIntExact((Long) need(name));
  }

  Fact part(String name) {
    return (Fact) need(name);
  }

  @Nullable Fact maybePart(String name) {
    return (Fact) find(name);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    ((List<?>) need(name)).forEach(each -> texts.add((String) each));
    return texts;
  }

  List<Fact> parts(String name) {
    List<Fact> parts = new ArrayList<>();
    ((List<?>) need(name)).forEach(each -> parts.add((Fact) each));
    return parts;
  }

  Instant time(String name) {
    return Instant.parse(text(name));
  }

  /** A duration in milliseconds; finer ones do not occur where this is asked. */
  long millis(String name) {
    return Spans.millis(text(name));
  }

  Duration span(String name) {
    return Duration.parse(text(name));
  }

  static boolean isTime(String text) {
    try {
      return Instant.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Fact fact) || fact.size != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!names[i].equals(fact.names[i]) || !values[i].equals(fact.values[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return size;
  }
}
