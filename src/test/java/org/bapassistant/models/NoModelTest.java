package org.bapassistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NoModelTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(ModelsConfiguration.class);

  @Test
  void withoutAProviderNothingOfAModelExists() {
    context.run(
        started -> {
          assertThat(started).doesNotHaveBean(TextModel.class);
          assertThat(started).doesNotHaveBean(Transport.class);
        });
  }

  @Test
  void withAProviderTheModelIsThere() {
    context
        .withPropertyValues("assistant.model.provider=ollama", "assistant.model.name=a-model")
        .run(
            started ->
                assertThat(started)
                    .getBean(TextModel.class)
                    .extracting(TextModel::name)
                    .isEqualTo("a-model"));
  }
}
