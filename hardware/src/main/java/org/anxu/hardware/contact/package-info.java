/**
 * Buttons, sensors, lamps and buzzers. {@link org.anxu.hardware.contact.Pins} says where they are
 * wired, {@link org.anxu.hardware.contact.ContactPanel} makes devices of them.
 */
@NullMarked
package org.anxu.hardware.contact;

import org.jspecify.annotations.NullMarked;
