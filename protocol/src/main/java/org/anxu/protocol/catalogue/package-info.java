/**
 * What the hall offers: categories with papers, steps, fees, time limits and contacts, for the
 * kiosks.
 */
@NullMarked
package org.anxu.protocol.catalogue;

import org.jspecify.annotations.NullMarked;
