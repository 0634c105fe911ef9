package org.anxu.server.hall;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every field of the hall and of all that is in it, as text; two halls are equal when their texts
 * are. It reads the fields themselves, so that none can be forgotten.
 */
final class HallDump {
  private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

  private final StringBuilder text = new StringBuilder();
  private final Map<Object, Integer> met = new IdentityHashMap<>();

  private HallDump() {}

  static String of(Hall hall) {
    HallDump dump = new HallDump();
    dump.write(hall);
    return dump.text.toString();
  }

  private void write(Object value) {
    switch (value) {
      case null -> text.append("null");
      case HashMap<?, ?> map when map.getClass() == HashMap.class -> writeUnordered(map);
      case Map<?, ?> map -> map.forEach(this::writeEntry);
      case HashSet<?> set when set.getClass() == HashSet.class ->
          text.append(set.stream().map(Object::toString).sorted().toList());
      case Collection<?> all -> writeAll(all);
      case Record record -> writeRecord(record);
      case Object object when isOurs(object) -> writeOnce(object);
      case Object plain -> text.append(plain);
    }
  }

  private static boolean isOurs(Object object) {
    return object.getClass().getPackage() == Hall.class.getPackage()
        && !(object instanceof Enum<?>);
  }

  private void writeRecord(Record record) {
    if (record instanceof Counter.Undoable || record instanceof Counter.Front) {
      writeFields(record);
    } else {
      text.append(record);
    }
  }

  private void writeUnordered(Map<?, ?> map) {
    List<? extends Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
    entries.sort((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()));
    entries.forEach(entry -> writeEntry(entry.getKey(), entry.getValue()));
  }

  private void writeEntry(Object key, Object value) {
    // An emptied line is no line.
    boolean empty =
        value instanceof WaitingLine line && line.size() == 0
            || value instanceof Map<?, ?> map && map.isEmpty()
            || Integer.valueOf(0).equals(value);
    if (!empty) {
      text.append("\n").append(key).append(" -> ");
      write(value);
    }
  }

  private void writeAll(Collection<?> all) {
    text.append('[');
    all.forEach(each -> {
      write(each);
      text.append(", ");
    });
    text.append(']');
  }

  private void writeOnce(Object object) {
    Integer before = met.putIfAbsent(object, met.size());
    if (before != null) {
      text.append('#').append(before);
    } else {
      writeFields(object);
    }
  }

  private void writeFields(Object object) {
    text.append(object.getClass().getSimpleName()).append('{');
    for (Field field : FIELDS.computeIfAbsent(object.getClass(), HallDump::fieldsOf)) {
      text.append(' ').append(field.getName()).append('=');
      try {
        write(field.get(object));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    text.append('}');
  }

  private static List<Field> fieldsOf(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      // What is worked out from the rest and kept is no state; whether it is fresh is asked apart.
      boolean kept = field.getType() == LineOrders.class;
      if (!kept && !Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        fields.add(field);
      }
    }
    return fields;
  }
}
