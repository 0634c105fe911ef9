package org.anxu.server.journal;

/**
 * An answer as it is kept until the day's end.
 *
 * @param content a digest of the command, so that the same id with other content is refused
 * @param answer the answer
 */
record KeptAnswer(String content, Answer answer) {}
