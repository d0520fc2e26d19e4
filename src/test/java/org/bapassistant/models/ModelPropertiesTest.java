package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ModelPropertiesTest {

  @Test
  void withoutSettingsNoModelWrites() {
    assertThat(bind("")).extracting(ModelProperties::provider).isEqualTo(Provider.NONE);
  }

  @Test
  void ollamaNeedsOnlyTheNameOfAModel() {
    assertThat(bind("provider=ollama,name=m").address()).hasToString("http://127.0.0.1:11434");
  }

  @Test
  void aKeyAloneMeansTheProvidersOwnServers() {
    assertThat(bind("provider=openai,name=m,api-key=k").address())
        .hasToString("https://api.openai.com/v1");
  }

  @Test
  void theKeyIsNotPrinted() {
    assertThat(bind("provider=openai,name=m,api-key=mauvedromedary").toString())
        .doesNotContain("mauvedromedary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name=m                                      | assistant.model.provider is 'none'
          provider=ollama                             | assistant.model.name is missing
          provider=anthropic,name=m                   | assistant.model.api-key is missing
          provider=openai,name=m                      | assistant.model.base-url and api-key are missing
          provider=ollama,name=m,base-url=localhost   | assistant.model.base-url is no address
          provider=ollama,name=m,base-url=ftp://h/    | assistant.model.base-url is no address
          provider=ollama,name=m,at-once=0            | assistant.model.at-once is 1..10000, got 0
          provider=ollama,name=m,queue=-1             | assistant.model.queue is 0..100000, got -1
          provider=ollama,name=m,retries=9            | assistant.model.retries is 0..5, got 9
          provider=ollama,name=m,temperature=3        | assistant.model.temperature is 0..2
          provider=ollama,name=m,idle-timeout=0s      | assistant.model.idle-timeout is longer than 0
          """)
  void aHalfGivenOrWrongSettingIsNamedWithItsMend(String settings, String says) {
    assertThatThrownBy(() -> bind(settings)).rootCause().hasMessageStartingWith(says);
  }

  static ModelProperties bind(String settings) {
    Map<String, String> values = new HashMap<>();
    for (String setting : settings.split(",")) {
      if (!setting.isBlank()) {
        String[] parts = setting.strip().split("=", 2);
        values.put("assistant.model." + parts[0], parts[1]);
      }
    }
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("assistant.model", ModelProperties.class);
  }
}
