package org.anxu.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of our own controllers, as {@code GET /api/v1/board}. */
final class Routes {
  private Routes() {}

  static Set<String> of(ApplicationContext context, String prefix) {
    Set<String> found = new TreeSet<>();
    for (String route : all(context)) {
      if (route.contains(" " + prefix + "/")) {
        found.add(route);
      }
    }
    return found;
  }

  static Set<String> all(ApplicationContext context) {
    return handlers(context).keySet();
  }

  /** Each route with the method behind it. */
  static Map<String, HandlerMethod> handlers(ApplicationContext context) {
    Map<String, HandlerMethod> found = new TreeMap<>();
    Map<RequestMappingInfo, HandlerMethod> mapped =
        context
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    mapped.forEach((info, handler) -> {
      if (handler.getBeanType().getName().startsWith("org.anxu.")) {
        for (String path : info.getPatternValues()) {
          String plain = path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
          Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
          methods.forEach(method -> found.put(method + " " + plain, handler));
          if (methods.isEmpty()) {
            found.put("ANY " + plain, handler);
          }
        }
      }
    });
    return found;
  }
}
