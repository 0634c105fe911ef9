/** Tests of the kiosk's contacts. */
@NullMarked
package org.anxu.kiosk.contact;

import org.jspecify.annotations.NullMarked;
