package org.anxu.acceptance.camera;

import java.util.Random;

/**
 * How a bill lies before the camera, and how the camera sees it.
 *
 * @param degrees by which it is turned
 * @param slant by how much each row is moved against the one above
 * @param awayX by how much the right edge is further away, as a share
 * @param awayY by how much the lower edge is further away, as a share
 * @param blur the diameter of the disk, in pixels
 * @param motion the way moved while the shutter was open, in pixels
 * @param motionDegrees in which direction
 * @param ink grey level of the ink
 * @param contrast grey levels between ink and paper
 * @param noise standard deviation in grey levels
 * @param dead share of pixels that are black or white whatever they see
 * @param lightFall share of the light that is lost across the frame
 * @param lightDegrees in which direction
 * @param glare share of the contrast that a reflection takes at its centre
 * @param glareRadius in pixels
 */
record View(
    double degrees,
    double slant,
    double awayX,
    double awayY,
    double blur,
    double motion,
    double motionDegrees,
    double ink,
    double contrast,
    double noise,
    double dead,
    double lightFall,
    double lightDegrees,
    double glare,
    double glareRadius) {

  static View steady(Random random) {
    return new View(
        Distortion.between(random, -8, 8),
        0,
        0,
        0,
        1.5,
        0,
        0,
        Distortion.between(random, 30, 60),
        Distortion.between(random, 110, 170),
        3,
        0,
        Distortion.between(random, 0, 0.15),
        Distortion.between(random, 0, 360),
        0,
        0);
  }

  View turned(double by) {
    return new View(
        by,
        slant,
        awayX,
        awayY,
        blur,
        motion,
        motionDegrees,
        ink,
        contrast,
        noise,
        dead,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View slanted(double by, double x, double y) {
    return new View(
        degrees,
        by,
        x,
        y,
        blur,
        motion,
        motionDegrees,
        ink,
        contrast,
        noise,
        dead,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View outOfFocus(double disk) {
    return new View(
        degrees,
        slant,
        awayX,
        awayY,
        disk,
        motion,
        motionDegrees,
        ink,
        contrast,
        noise,
        dead,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View moved(double way, double direction) {
    return new View(
        degrees,
        slant,
        awayX,
        awayY,
        blur,
        way,
        direction,
        ink,
        contrast,
        noise,
        dead,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View inked(double level, double difference) {
    return new View(
        degrees,
        slant,
        awayX,
        awayY,
        blur,
        motion,
        motionDegrees,
        level,
        difference,
        noise,
        dead,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View noisy(double deviation, double deadShare) {
    return new View(
        degrees,
        slant,
        awayX,
        awayY,
        blur,
        motion,
        motionDegrees,
        ink,
        contrast,
        deviation,
        deadShare,
        lightFall,
        lightDegrees,
        glare,
        glareRadius);
  }

  View glaring(double share, double radius) {
    return new View(
        degrees,
        slant,
        awayX,
        awayY,
        blur,
        motion,
        motionDegrees,
        ink,
        contrast,
        noise,
        dead,
        lightFall,
        lightDegrees,
        share,
        radius);
  }
}
