/** The local page: files, the stream of pictures, and nothing else over HTTP. */
@NullMarked
package org.anxu.display.page;

import org.jspecify.annotations.NullMarked;
