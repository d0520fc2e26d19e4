package org.bapassistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Secrets among the settings are printed neither by a start that works nor by one that fails. */
@ExtendWith(OutputCaptureExtension.class)
class SecretSettingsTest {

  private static final String SECRET = "mauvedromedary";

  @TempDir Path data;

  @Test
  void aStartPrintsNoSecret(CapturedOutput output) {
    start("--spring.datasource.password=" + SECRET).close();
    assertThat(output).contains("Started").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--assistant.limits.chats=0",
        "--assistant.limits.answer-time=never",
        "--assistant.privacy.retention=1s",
        "--assistant.model.retries=9",
        "--assistant.documents-pages=" + SECRET,
        "--spring.datasource.url=jdbc:h2:mem:x;IFEXISTS=TRUE;PASSWORD=" + SECRET,
        "--spring.datasource.url=jdbc:nothing:x?password=" + SECRET,
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x?user=bap&password=" + SECRET
      })
  void aStartThatFailsSaysWhyAndPrintsNoSecret(String wrong, CapturedOutput output) {
    assertThatThrownBy(() -> start(wrong, "--spring.datasource.hikari.connection-timeout=1000"))
        .isInstanceOf(Exception.class);
    assertThat(output).doesNotContain(SECRET);
  }

  @Test
  void aWrongLimitIsOneLineWithKeyAndMend(CapturedOutput output) {
    assertThatThrownBy(() -> start("--assistant.limits.chats=0")).isInstanceOf(Exception.class);
    assertThat(output)
        .contains("assistant.limits.chats is 1..100000, got 0; leave it out for the default");
  }

  private ConfigurableApplicationContext start(String... more) {
    String[] settings =
        Stream.concat(
                Stream.of(
                    "--assistant.data-dir=" + data,
                    "--assistant.data-dir-unlocked=true",
                    "--server.port=0",
                    "--assistant.model.provider=openai",
                    "--assistant.model.base-url=http://127.0.0.1:1/v1",
                    "--assistant.model.name=a-model",
                    "--assistant.model.api-key=" + SECRET,
                    "--assistant.bootstrap.curator-password=" + SECRET,
                    "--assistant.slack.signing-secret=" + SECRET,
                    "--assistant.teams.app-password=" + SECRET),
                Stream.of(more))
            .toArray(String[]::new);
    return SpringApplication.run(BapAssistant.class, settings);
  }
}
