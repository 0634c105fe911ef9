@NullMarked
package org.anxu.protocol.catalogue;

import org.jspecify.annotations.NullMarked;
