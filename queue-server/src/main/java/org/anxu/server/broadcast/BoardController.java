package org.anxu.server.broadcast;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.board.BoardState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board over HTTP, for kiosks. */
@RestController
class BoardController {
  private final Broadcaster broadcaster;

  BoardController(Broadcaster broadcaster) {
    this.broadcaster = broadcaster;
  }

  @GetMapping("/api/v1/board")
  CompletableFuture<BoardState> board() {
    return broadcaster.board();
  }
}
