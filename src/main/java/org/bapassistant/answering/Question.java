package org.bapassistant.answering;

import java.util.Optional;
import org.bapassistant.core.Language;

/**
 * What is to be answered.
 *
 * @param text identifiers masked
 * @param language of the answer
 * @param earlier the question before it in the conversation, if any
 */
public record Question(String text, Language language, Optional<String> earlier) {}
