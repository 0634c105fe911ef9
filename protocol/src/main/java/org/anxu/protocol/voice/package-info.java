/**
 * How a call is said in each language, and so which clips a voice pack has and what each says: what
 * the display that speaks and the page that records must agree on. Pure.
 */
@NullMarked
package org.anxu.protocol.voice;

import org.jspecify.annotations.NullMarked;
