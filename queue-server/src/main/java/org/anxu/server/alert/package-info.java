/** What the guide is told of and sees to: kiosks in trouble, calls for help, wishes for care. */
@NullMarked
package org.anxu.server.alert;

import org.jspecify.annotations.NullMarked;
