package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sheets as files, over HTTP. */
@WebTest
class MaterialFilesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"'', letter", "?paper=letter, letter", "?paper=a4, a4"})
  void aSheetIsServedOnThePaperAskedFor(String query, String paper) throws Exception {
    HttpResponse<byte[]> response = get("/materials/smart-plan.pdf" + query);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).contains("smart-plan-" + paper + ".pdf"));
    assertThat(new String(response.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void anUnchangedSheetIsNotSentAgain() throws Exception {
    String tag = get("/materials/smart-plan.pdf").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get("/materials/smart-plan.pdf", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/materials/smart-plan.pdf?paper=a3, 400, paper is 'letter' or 'a4'",
    "/materials/nothing.pdf, 404, /materials lists all"
  })
  void whatIsNotThereIsExplained(String path, int status, String why) throws Exception {
    HttpResponse<byte[]> response = get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(why);
  }

  @Test
  void aSheetHasASmallPicture() throws Exception {
    HttpResponse<byte[]> response = get("/materials/bap-poster.png");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(response.body()).startsWith(0x89, 'P', 'N', 'G');
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}
