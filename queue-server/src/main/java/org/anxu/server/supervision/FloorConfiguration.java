package org.anxu.server.supervision;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the floor. */
@Configuration
class FloorConfiguration {
  @Bean
  FloorLimits floorLimits(
      @Value("${anxu.floor.long-wait:30m}") Duration longWait,
      @Value("${anxu.floor.no-call:5m}") Duration noCall,
      @Value("${anxu.floor.long-service:60m}") Duration longService,
      @Value("${anxu.floor.console-left:3m}") Duration consoleLeft) {
    return new FloorLimits(longWait, noCall, longService, consoleLeft);
  }
}
