/** Tests of the display's page. */
@NullMarked
package org.anxu.display.page;

import org.jspecify.annotations.NullMarked;
