package org.anxu.server.journal;

import org.anxu.server.hall.CommandId;

/**
 * An answer as it is kept.
 *
 * @param command the command's id
 * @param content a digest of the command, so that the same id with other content is refused
 * @param answer the answer
 */
public record KeptAnswer(CommandId command, String content, Answer answer) {}
