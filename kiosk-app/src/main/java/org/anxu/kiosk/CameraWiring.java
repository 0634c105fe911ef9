package org.anxu.kiosk;

import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.scanning.CameraScanner;
import org.anxu.hardware.scanning.FrameDecoder;
import org.anxu.kiosk.camera.CameraGate;
import org.anxu.kiosk.camera.CameraRoute;
import org.anxu.kiosk.camera.ui.Viewfinder;
import org.anxu.kiosk.link.HallLink;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts the browser's camera together as the scanner; without the setting nothing of it is there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anxu.kiosk.scanner.kind", havingValue = "camera")
class CameraWiring {
  @Bean(destroyMethod = "close")
  CameraScanner cameraScanner(
      ExecutorService scanExecutor, ScheduledExecutorService deviceTimer, InstantSource clock) {
    return new CameraScanner("camera", new FrameDecoder(), scanExecutor, deviceTimer, clock);
  }

  @Bean
  CameraGate cameraGate(CameraScanner camera) {
    return new CameraGate(camera, System::nanoTime);
  }

  @Bean
  RouterFunction<ServerResponse> cameraRoute(CameraGate gate) {
    return CameraRoute.to(gate);
  }

  /** Beside every screen, so that the picture stays when screens change. */
  @Bean
  VaadinServiceInitListener viewfinder(CameraGate gate, HallLink link) {
    return service ->
        service
            .getSource()
            .addUIInitListener(page ->
                page.getUI().add(new Viewfinder(gate, () -> link.view().offer().canTake())));
  }
}
