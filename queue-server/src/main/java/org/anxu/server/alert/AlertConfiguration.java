package org.anxu.server.alert;

import org.anxu.protocol.Topics;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.server.fleet.DeviceRegister;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to the hall's devices. */
@Configuration
class AlertConfiguration {
  @Bean
  DeviceWatch deviceWatch(
      Alerts alerts,
      DeviceRegister register,
      BrokerLink link,
      @Value("${anxu.hall:main}") String hall) {
    DeviceWatch watch =
        new DeviceWatch(
            alerts,
            name -> register.list().stream().anyMatch(each -> each.device().name().equals(name)));
    link.subscribe(
        new Topics(hall).deviceState("+"),
        message -> watch.heard(message.topic(), message.payload()));
    return watch;
  }
}
