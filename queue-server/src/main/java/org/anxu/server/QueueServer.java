package org.anxu.server;

import org.anxu.server.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The program: a command if the first word is one, the server otherwise. */
@SpringBootApplication
public class QueueServer {
  /** Starts. */
  public static void main(String[] args) {
    if (Commands.areMeantBy(args)) {
      System.exit(Commands.run(args));
    }
    // Without it Netty warns at each start of a way into memory that Java will close.
    System.setProperty("io.netty.noUnsafe", "true");
    new SpringApplicationBuilder(QueueServer.class)
        .properties("spring.config.name=anxu-server")
        .run(args);
  }
}
