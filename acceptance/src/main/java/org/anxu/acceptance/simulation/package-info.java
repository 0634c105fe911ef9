/**
 * The hall under attack: real programs under load, killed and started again, and what must hold
 * whatever happened. A seed is printed and replays as far as processes can be made to.
 */
@NullMarked
package org.anxu.acceptance.simulation;

import org.jspecify.annotations.NullMarked;
