/**
 * What the guide has all public screens show: a message for a while, or an emergency until it is
 * ended. It touches no order, so it stands in a log of its own with who and when.
 */
@NullMarked
package org.anxu.server.notice;

import org.jspecify.annotations.NullMarked;
