package org.anxu.kiosk.camera;

import static org.springframework.web.servlet.function.RequestPredicates.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the page posts its frames: {@code POST /camera/frame} with the page's key in a header. */
public final class CameraRoute {
  private static final String PATH = "/camera/frame";
  private static final String KEY = "X-Anxu-Camera";

  private final CameraGate gate;

  private CameraRoute(CameraGate gate) {
    this.gate = gate;
  }

  /** The route to a gate. */
  public static RouterFunction<ServerResponse> to(CameraGate gate) {
    return RouterFunctions.route(POST(PATH), new CameraRoute(gate)::frame);
  }

  private ServerResponse frame(ServerRequest request) throws IOException {
    return ServerResponse.status(
            switch (passage(request.servletRequest())) {
              case TAKEN -> HttpStatus.NO_CONTENT;
              case STRANGER -> HttpStatus.FORBIDDEN;
              case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
              case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
              case CLOSED -> HttpStatus.SERVICE_UNAVAILABLE;
            })
        .build();
  }

  private CameraGate.Passage passage(HttpServletRequest request) throws IOException {
    HttpSession session = request.getSession(false);
    String key = request.getHeader(KEY);
    if (session == null
        || key == null
        || !ownOrigin(request)
        || !gate.knows(key, session.getId())) {
      return CameraGate.Passage.STRANGER; // nothing of a stranger's body is read
    }
    try (InputStream body = request.getInputStream()) {
      byte[] file = body.readNBytes(CameraGate.LARGEST_FRAME + 1);
      return gate.pass(key, session.getId(), file);
    }
  }

  /** A browser names the origin of whatever page posts. */
  private static boolean ownOrigin(HttpServletRequest request) {
    String own = request.getScheme() + "://" + request.getHeader("Host");
    return own.equals(request.getHeader("Origin"));
  }
}
