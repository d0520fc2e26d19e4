package org.bapassistant.slots;

import java.util.regex.Pattern;

/**
 * One way of saying something.
 *
 * @param slot name of a slot in the API, or {@code confidence}
 * @param find in text in lower case
 * @param value how the value is made of what was found
 * @param sure whether the words can hardly mean anything else
 * @param keep whether the words stay for other rules
 */
record SlotRule(String slot, Pattern find, String value, boolean sure, boolean keep) {}
