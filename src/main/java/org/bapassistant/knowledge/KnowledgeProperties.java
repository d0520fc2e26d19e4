package org.bapassistant.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the cards are and how often the folder is looked at.
 *
 * @param knowledgeBase the folder of the cards
 * @param lookEvery pause between two looks for changed files
 */
@ConfigurationProperties("assistant")
public record KnowledgeProperties(
    @DefaultValue("./knowledge-base") Path knowledgeBase,
    @DefaultValue("400ms") Duration lookEvery) {}
