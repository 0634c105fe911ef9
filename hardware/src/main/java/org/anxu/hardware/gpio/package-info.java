/**
 * The pins and buses of a Raspberry Pi, through Pi4J; the one package that knows it. Nothing of
 * Pi4J is loaded before a look into {@code /dev} has found something to use.
 */
@NullMarked
package org.anxu.hardware.gpio;

import org.jspecify.annotations.NullMarked;
