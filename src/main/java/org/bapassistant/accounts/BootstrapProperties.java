package org.bapassistant.accounts;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code assistant.bootstrap.*}.
 *
 * @param curatorPassword of the first account; empty makes a random one
 */
@ConfigurationProperties("assistant.bootstrap")
record BootstrapProperties(Optional<String> curatorPassword) {

  BootstrapProperties {
    curatorPassword = curatorPassword.filter(password -> !password.isBlank());
    curatorPassword.ifPresent(
        password ->
            Passwords.fault(password)
                .ifPresent(
                    fault -> {
                      throw new IllegalArgumentException(
                          "assistant.bootstrap.curator-password does not fit: " + fault);
                    }));
  }
}
