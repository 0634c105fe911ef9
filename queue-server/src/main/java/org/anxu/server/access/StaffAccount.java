package org.anxu.server.access;

import java.time.Instant;
import org.anxu.server.hall.OfficerId;

/**
 * A member of staff who may sign in.
 *
 * @param number the staff number
 * @param role the post
 * @param changed when the password was last set
 */
public record StaffAccount(OfficerId number, Role role, Instant changed) {}
