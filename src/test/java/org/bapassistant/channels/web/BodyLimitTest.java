package org.bapassistant.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest {

  private final AtomicLong now = new AtomicLong();

  @Test
  void aBodyThatTricklesInForLongerThanHalfAMinuteIsRefused() {
    assertThatThrownBy(() -> readByteByByte(100, 1000)).isInstanceOf(BodyTooSlow.class);
  }

  @Test
  void aBodyThatComesInTimeIsReadToItsEnd() throws Exception {
    readByteByByte(100, 290);
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedAsSoonAsItIsTooLarge() throws Exception {
    readByteByByte(BodyTooLarge.MOST, 0);
    assertThatThrownBy(() -> readByteByByte(BodyTooLarge.MOST + 1, 0))
        .isInstanceOf(BodyTooLarge.class);
  }

  private void readByteByByte(int bytes, long millisEach) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/answers");
    request.setContent(new byte[bytes]);
    request.addHeader("Transfer-Encoding", "chunked");
    new BodyLimit(() -> now.getAndAdd(TimeUnit.MILLISECONDS.toNanos(millisEach)))
        .doFilter(
            new UnknownLength(request),
            new MockHttpServletResponse(),
            (limited, response) -> {
              int read = 0;
              while (limited.getInputStream().read() >= 0) {
                read++;
              }
              assertThat(read).isEqualTo(bytes);
            });
  }

  /** A request that does not say how long its body is. */
  private static final class UnknownLength extends jakarta.servlet.http.HttpServletRequestWrapper {

    UnknownLength(MockHttpServletRequest request) {
      super(request);
    }

    @Override
    public long getContentLengthLong() {
      return -1;
    }
  }
}
