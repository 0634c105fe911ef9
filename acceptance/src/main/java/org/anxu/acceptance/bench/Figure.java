package org.anxu.acceptance.bench;

/**
 * One measured figure.
 *
 * @param what what was measured
 * @param value the figure
 * @param unit its unit, empty for a ratio
 * @param aim what it is held to, empty if to nothing
 */
record Figure(String what, double value, String unit, String aim) {
  Figure(String what, double value, String unit) {
    this(what, value, unit, "");
  }
}
