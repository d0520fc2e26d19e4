package org.bapassistant.channels;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Under which address people reach the pages of this server, for links in Slack and Teams.
 *
 * @param publicUrl such as {@code https://bap.clinic.example}; without it those links are left out
 */
@ConfigurationProperties("assistant")
public record PublicAddress(Optional<URI> publicUrl) {

  public PublicAddress {
    publicUrl.ifPresent(
        url -> {
          boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
          if (!web || url.getHost() == null) {
            throw new IllegalArgumentException(
                "assistant.public-url is an address such as https://bap.clinic.example");
          }
        });
  }

  /** The whole address of a page such as {@code /cards/bap-q2}; empty when ours is not known. */
  public Optional<String> of(String page) {
    return publicUrl.map(url -> url.toString().replaceAll("/+$", "") + page);
  }
}
