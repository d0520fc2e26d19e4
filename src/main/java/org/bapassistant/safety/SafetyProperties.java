package org.bapassistant.safety;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a site sets about safety.
 *
 * @param local file with the site's own pathways and numbers; none when unset
 */
@ConfigurationProperties("assistant.safety")
record SafetyProperties(@Nullable Path local) {

  LocalPathways pathways() {
    return local == null ? LocalPathways.none() : LocalPathways.of(local);
  }
}
