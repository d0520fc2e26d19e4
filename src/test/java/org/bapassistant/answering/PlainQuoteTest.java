package org.bapassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQuoteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[pool](https://example.org/x?q=1)",
        "![pool](https://example.org/p.png)",
        "[pool](javascript:alert(1))",
        "[pool][1] [1]: https://example.org",
        "<https://example.org>",
        "<img src=x onerror=alert(1)>",
        "`pool` **pool** *pool*",
        "https://example.org/pool",
        "[![pool](a.png)](https://example.org)",
        "[pool]( <javascript:alert(1)> 'x')"
      })
  void nothingOfAQuotationIsActiveOnceRendered(String quote) {
    String html =
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(PlainQuote.of(quote)));
    assertThat(html.replaceAll("</?p>", "")).doesNotContain("<", "href", "://");
    assertThat(html).containsAnyOf("pool", "example.org", "img");
  }

  @Test
  void plainWordsStayAsTheyAre() {
    String words = "Rest 1-2 days (at most), then walk: 10 % more a week; see www-clinic, p. 3/4.";
    assertThat(PlainQuote.of(words)).isEqualTo(words);
  }

  @Test
  void anAddressCanStillBeRead() {
    assertThat(PlainQuote.of("Book at [our page](https://clinic.example/pool)."))
        .isEqualTo("Book at our page (clinic.example/pool).");
  }
}
