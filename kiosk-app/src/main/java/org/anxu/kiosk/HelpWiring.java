package org.anxu.kiosk;

import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.kiosk.contact.HelpButton;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.issuing.ui.HelpKey;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.HelpLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what calls the guide: the key on the screen and the button beside it. */
@Configuration(proxyBeanMethods = false)
class HelpWiring {
  private static final int LOOK_SECONDS = 1;

  @Bean
  HelpButton helpButton() {
    return new HelpButton();
  }

  @Bean
  HelpKey helpKey(HelpButton button) {
    return new HelpKey(button);
  }

  @Bean
  GuideCall guideCall(
      HallLink link, HelpButton button, ScheduledExecutorService deviceTimer, InstantSource clock) {
    GuideCall call = new GuideCall(new HelpLink(link), clock);
    button.listen(call::press);
    var _ =
        deviceTimer.scheduleWithFixedDelay(
            call::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return call;
  }
}
