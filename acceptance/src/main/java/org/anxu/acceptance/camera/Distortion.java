package org.anxu.acceptance.camera;

import java.util.Random;

/**
 * What spoils a frame. Each kind spoils one thing to the degree that its line says; everything else
 * is as a steady hand in an ordinary hall leaves it: turned by up to 8°, a disk of 1.5 pixels of
 * blur, light that falls off by up to 15 %, noise of 3 grey levels of 255.
 */
public enum Distortion {
  /** Nothing more. */
  STEADY {
    @Override
    View view(Random random, boolean bars) {
      return View.steady(random);
    }
  },
  /** Turned by any angle; bars by up to 20° from one of the four sides. */
  ROTATION {
    @Override
    View view(Random random, boolean bars) {
      View view = View.steady(random);
      double degrees =
          bars ? 90 * random.nextInt(4) + between(random, -20, 20) : between(random, 0, 360);
      return view.turned(degrees);
    }
  },
  /** Out of focus by a disk of 2 to 7 pixels, or moved by 2 to 7 pixels in any direction. */
  BLUR {
    @Override
    View view(Random random, boolean bars) {
      View view = View.steady(random);
      double pixels = between(random, 2, 7);
      return random.nextBoolean()
          ? view.outOfFocus(pixels)
          : view.moved(pixels, between(random, 0, 180));
    }
  },
  /** 20 to 60 grey levels of 255 between ink and paper. */
  LOW_CONTRAST {
    @Override
    View view(Random random, boolean bars) {
      double contrast = between(random, 20, 60);
      return View.steady(random).inked(between(random, 40, 200 - contrast), contrast);
    }
  },
  /** Noise of 12 to 30 grey levels, and up to 1 % of pixels dead. */
  NOISE {
    @Override
    View view(Random random, boolean bars) {
      return View.steady(random).noisy(between(random, 12, 30), between(random, 0, 0.01));
    }
  },
  /**
   * Slanted by up to 0.25, as a paper tilted by 40° is, and seen from near, so that the far edge is
   * up to 15 % shorter, in both directions at once.
   */
  SHEAR {
    @Override
    View view(Random random, boolean bars) {
      return View.steady(random)
          .slanted(
              between(random, -0.25, 0.25),
              between(random, -0.15, 0.15),
              between(random, -0.15, 0.15));
    }
  },
  /** A lamp's reflection over part of the code that takes 40 to 85 % of the contrast. */
  GLARE {
    @Override
    View view(Random random, boolean bars) {
      return View.steady(random).glaring(between(random, 0.4, 0.85), between(random, 30, 110));
    }
  },
  /** Some of everything: any angle, 4 pixels of blur, half the contrast, noise of 8, a slant. */
  TOGETHER {
    @Override
    View view(Random random, boolean bars) {
      View turned = ROTATION.view(random, bars);
      return turned
          .outOfFocus(between(random, 1.5, 4))
          .inked(between(random, 40, 90), between(random, 60, 110))
          .noisy(between(random, 3, 8), 0)
          .slanted(between(random, -0.15, 0.15), between(random, -0.1, 0.1), 0);
    }
  };

  abstract View view(Random random, boolean bars);

  static double between(Random random, double least, double most) {
    return least + random.nextDouble() * (most - least);
  }
}
