package org.anxu.acceptance.camera;

import java.util.Random;

/** How a bill lies before the camera, and how the camera sees it. */
record View(Pose pose, Shutter shutter, Print print, Sensor sensor, Light light) {
  /**
   * How it lies.
   *
   * @param degrees by which it is turned
   * @param slant by how much each row is moved against the one above
   * @param awayX by how much the right edge is further away, as a share
   * @param awayY by how much the lower edge is further away, as a share
   */
  record Pose(double degrees, double slant, double awayX, double awayY) {}

  /**
   * What the lens and the time of exposure do.
   *
   * @param blur the diameter of the disk, in pixels
   * @param motion the way moved while the shutter was open, in pixels
   * @param motionDegrees in which direction
   */
  record Shutter(double blur, double motion, double motionDegrees) {}

  /**
   * What is on the paper.
   *
   * @param ink grey level of the ink
   * @param contrast grey levels between ink and paper
   */
  record Print(double ink, double contrast) {}

  /**
   * What the chip adds.
   *
   * @param noise standard deviation in grey levels
   * @param dead share of pixels that are black or white whatever they see
   */
  record Sensor(double noise, double dead) {}

  /**
   * How it is lit.
   *
   * @param fall share of the light that is lost across the frame
   * @param degrees in which direction
   * @param glare share of the contrast that a reflection takes at its centre
   * @param glareRadius in pixels
   */
  record Light(double fall, double degrees, double glare, double glareRadius) {}

  static View steady(Random random) {
    return new View(
        new Pose(Distortion.between(random, -8, 8), 0, 0, 0),
        new Shutter(1.5, 0, 0),
        new Print(Distortion.between(random, 30, 60), Distortion.between(random, 110, 170)),
        new Sensor(3, 0),
        new Light(Distortion.between(random, 0, 0.15), Distortion.between(random, 0, 360), 0, 0));
  }

  View turned(double by) {
    Pose turned = new Pose(by, pose.slant, pose.awayX, pose.awayY);
    return new View(turned, shutter, print, sensor, light);
  }

  View slanted(double by, double awayX, double awayY) {
    Pose slanted = new Pose(pose.degrees, by, awayX, awayY);
    return new View(slanted, shutter, print, sensor, light);
  }

  View outOfFocus(double disk) {
    Shutter soft = new Shutter(disk, shutter.motion, shutter.motionDegrees);
    return new View(pose, soft, print, sensor, light);
  }

  View moved(double way, double direction) {
    Shutter slow = new Shutter(shutter.blur, way, direction);
    return new View(pose, slow, print, sensor, light);
  }

  View inked(double level, double contrast) {
    return new View(pose, shutter, new Print(level, contrast), sensor, light);
  }

  View noisy(double deviation, double deadShare) {
    return new View(pose, shutter, print, new Sensor(deviation, deadShare), light);
  }

  View glaring(double share, double radius) {
    Light glaring = new Light(light.fall, light.degrees, share, radius);
    return new View(pose, shutter, print, sensor, glaring);
  }
}
