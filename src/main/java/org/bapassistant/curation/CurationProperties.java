package org.bapassistant.curation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code assistant.curation.*}.
 *
 * @param singleReviewer whether the author of a card may publish it; for sites with one leader
 */
@ConfigurationProperties("assistant.curation")
record CurationProperties(boolean singleReviewer) {}
