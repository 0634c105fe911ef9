package org.anxu.server;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** The description of the HTTP API, held against the program. */
record OpenApi(JsonNode root) {
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
  private static final List<String> HOMES =
      List.of(
          "org.anxu.protocol.ticketing.",
          "org.anxu.protocol.ticketing.BillAnswer$",
          "org.anxu.protocol.board.",
          "org.anxu.protocol.catalogue.",
          "org.anxu.protocol.device.",
          "org.anxu.protocol.catalogue.Catalogue$",
          "org.anxu.protocol.",
          "org.anxu.server.proof.",
          "org.anxu.server.proof.VisitPasses$",
          "org.anxu.server.phone.",
          "org.anxu.server.phone.TicketStatus$");

  /** The operations, as {@code GET /api/v1/board}. */
  Set<String> operations() {
    Set<String> found = new TreeSet<>();
    root.path("paths")
        .properties()
        .forEach(path ->
            path.getValue().propertyNames().stream()
                .filter(VERBS::contains)
                .forEach(verb ->
                    found.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return found;
  }

  JsonNode operation(String route) {
    String[] parts = route.split(" ");
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
  }

  Set<String> statuses(String route) {
    return new TreeSet<>(operation(route).path("responses").propertyNames());
  }

  /** The schema of an answer's JSON, or a missing node. */
  JsonNode answer(String route, String status) {
    return resolved(operation(route).path("responses").path(status))
        .path("content")
        .path("application/json")
        .path("schema");
  }

  JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : root.at(ref.substring(1));
  }

  /** Everything in which the description and the program differ. */
  List<String> differences(Map<String, HandlerMethod> program) {
    List<String> found = new ArrayList<>();
    for (String route : program.keySet()) {
      if (!operations().contains(route)) {
        found.add(route + " is not described");
      }
    }
    for (String route : operations()) {
      HandlerMethod handler = program.get(route);
      if (handler == null) {
        found.add(route + " is described, but not there");
      } else {
        compare(route, handler, found);
      }
    }
    for (String name : root.at("/components/schemas").propertyNames()) {
      compareSchema(name, found);
    }
    return found;
  }

  private void compare(String route, HandlerMethod handler, List<String> found) {
    Set<String> parameters = new TreeSet<>();
    Class<?> body = null;
    for (MethodParameter each : handler.getMethodParameters()) {
      each.initParameterNameDiscovery(
          new org.springframework.core.DefaultParameterNameDiscoverer());
      if (each.hasParameterAnnotation(PathVariable.class)) {
        parameters.add("path " + each.getParameterName());
      } else if (each.hasParameterAnnotation(RequestParam.class)) {
        parameters.add("query " + each.getParameterName());
      } else if (each.hasParameterAnnotation(RequestBody.class)) {
        body = each.getParameterType();
      }
    }
    Set<String> described = new TreeSet<>();
    operation(route)
        .path("parameters")
        .forEach(
            each -> described.add(each.path("in").asString() + " " + each.path("name").asString()));
    if (!described.equals(parameters)) {
      found.add(route + " takes " + parameters + ", described are " + described);
    }
    String sent = refName(operation(route).at("/requestBody/content/application~1json/schema"));
    if (!sent.equals(body == null ? "" : body.getSimpleName())) {
      found.add(route + " reads " + body + ", described is '" + sent + "'");
    }
    Set<String> needed = new TreeSet<>();
    if (route.contains(" /api/")) {
      needed.add("401");
    }
    if (body != null) {
      needed.addAll(Set.of("400", "413", "415"));
    }
    if (!statuses(route).containsAll(needed)) {
      found.add(route + " may answer " + needed + ", described are " + statuses(route));
    }
    compareAnswer(route, handler, found);
  }

  private void compareAnswer(String route, HandlerMethod handler, List<String> found) {
    List<String> good = statuses(route).stream().filter(each -> each.startsWith("2")).toList();
    if (good.size() != 1) {
      found.add(route + " must describe one good answer, not " + good);
      return;
    }
    Type type = handler.getMethod().getGenericReturnType();
    while (type instanceof ParameterizedType wrapped
        && Set.<Type>of(CompletableFuture.class, ResponseEntity.class)
            .contains(wrapped.getRawType())) {
      type = wrapped.getActualTypeArguments()[0];
    }
    String described = refName(answer(route, good.getFirst()));
    // A page, or a stream that its handler writes itself.
    boolean file = type.equals(Resource.class) || type.equals(void.class);
    boolean open = type.equals(Object.class);
    String expected = file ? "" : open ? described : ((Class<?>) type).getSimpleName();
    if (!described.equals(expected) || !file && described.isEmpty()) {
      found.add(route + " answers " + type + ", described is '" + described + "'");
    }
  }

  private static String refName(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private void compareSchema(String name, List<String> found) {
    Class<?> record = recordOf(name);
    if (record == null) {
      found.add("no record " + name + " for the schema of that name");
      return;
    }
    JsonNode schema = root.at("/components/schemas/" + name);
    Set<String> properties = new TreeSet<>(schema.path("properties").propertyNames());
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(each -> required.add(each.asString()));
    Set<String> components = new TreeSet<>();
    Set<String> always = new TreeSet<>();
    for (RecordComponent each : record.getRecordComponents()) {
      components.add(each.getName());
      boolean nullable = each.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!nullable) {
        always.add(each.getName());
      }
      JsonNode property = schema.path("properties").path(each.getName());
      String expected = words(each.getAnnotatedType(), nullable);
      String described = words(property);
      if (!property.isMissingNode() && !described.equals(expected)) {
        found.add(name + "." + each.getName() + " is " + expected + ", described " + described);
      }
    }
    if (!properties.equals(components)) {
      found.add(name + " has " + components + ", described are " + properties);
    }
    if (!required.equals(always)) {
      found.add(name + " always has " + always + ", described as required are " + required);
    }
  }

  private static @Nullable Class<?> recordOf(String name) {
    for (String home : HOMES) {
      try {
        Class<?> found = Class.forName(home + name);
        if (found.isRecord()) {
          return found;
        }
      } catch (ClassNotFoundException e) {
        continue; // the next home
      }
    }
    return null;
  }

  private static String words(AnnotatedType type, boolean nullable) {
    String end = nullable ? " or null" : "";
    if (type instanceof AnnotatedParameterizedType list) {
      return "list of " + words(list.getAnnotatedActualTypeArguments()[0], false) + end;
    }
    Class<?> raw = (Class<?>) type.getType();
    if (raw.isEnum()) {
      List<String> values =
          Stream.of(raw.getEnumConstants()).map(each -> ((Enum<?>) each).name()).sorted().toList();
      return "string " + values + end;
    }
    if (raw.isRecord()) {
      return raw.getSimpleName() + end;
    }
    return Map.<Class<?>, String>of(
                String.class, "string",
                Instant.class, "string date-time",
                LocalDate.class, "string date",
                int.class, "integer",
                long.class, "integer",
                Integer.class, "integer",
                boolean.class, "boolean",
                Boolean.class, "boolean")
            .getOrDefault(raw, raw.getName())
        + end;
  }

  private static String words(JsonNode schema) {
    JsonNode either = schema.path("anyOf");
    if (!either.isMissingNode()) {
      return refName(either.path(0))
          + (either.path(1).path("type").asString("").equals("null") ? " or null" : "");
    }
    if (schema.has("$ref")) {
      return refName(schema);
    }
    JsonNode type = schema.path("type");
    boolean nullable = type.isArray() && type.path(1).asString("").equals("null");
    String name = type.isArray() ? type.path(0).asString() : type.asString("");
    String end = nullable ? " or null" : "";
    if (name.equals("array")) {
      return "list of " + words(schema.path("items")) + end;
    }
    String format = schema.path("format").asString("");
    String detail = format.startsWith("date") ? " " + format : "";
    // A null among the values marks words of ours that the record keeps as a String.
    if (schema.has("enum") && !nullable) {
      List<String> values = new ArrayList<>();
      schema.path("enum").forEach(each -> values.add(each.asString()));
      detail = " " + values.stream().sorted().toList();
    }
    return name + detail + end;
  }
}
