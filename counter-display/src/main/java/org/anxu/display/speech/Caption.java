package org.anxu.display.speech;

/**
 * What is being said, to be read.
 *
 * @param language its language as a page tells it, such as {@code zh-CN} or {@code yue}
 * @param text the words
 */
public record Caption(String language, String text) {}
