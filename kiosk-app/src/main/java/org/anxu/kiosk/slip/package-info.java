/** What stands on the paper and in the code a phone reads. */
@NullMarked
package org.anxu.kiosk.slip;

import org.jspecify.annotations.NullMarked;
