package org.anxu.server.fleet;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the register in the data folder. */
@Configuration
class FleetConfiguration {
  @Bean
  DataFolder dataFolder(@Value("${anxu.data:./data}") Path data) {
    return DataFolder.prepare(data);
  }

  @Bean(destroyMethod = "close")
  AccessDatabase accessDatabase(DataFolder folder) {
    return new AccessDatabase(folder);
  }

  @Bean
  DeviceRegister deviceRegister(AccessDatabase database, ObjectProvider<InstantSource> clock) {
    return new DeviceRegister(database, clock.getIfAvailable(InstantSource::system));
  }
}
