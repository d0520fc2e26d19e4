package org.bapassistant.prompts;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the prompts are.
 *
 * @param prompts the folder; the copy inside the jar when it is absent
 */
@ConfigurationProperties("assistant")
record PromptsProperties(@DefaultValue("./prompts") Path prompts) {}
