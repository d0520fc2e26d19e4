package org.bapassistant.retrieval;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index and the embedding cache lie.
 *
 * @param dataDir made when missing
 */
@ConfigurationProperties("assistant")
public record RetrievalProperties(@DefaultValue("./data") Path dataDir) {}
