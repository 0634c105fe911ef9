/**
 * Counter signs: pole displays, LED matrices and Modbus signs, and how the state of a counter looks
 * on each. A new kind of sign is a {@link org.anxu.hardware.sign.SignCommands} for a line without
 * answers, or a {@link org.anxu.hardware.sign.Sign} of its own.
 */
@NullMarked
package org.anxu.hardware.sign;

import org.jspecify.annotations.NullMarked;
