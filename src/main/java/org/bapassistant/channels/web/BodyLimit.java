package org.bapassistant.channels.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over {@value BodyTooLarge#MOST} bytes, by their header or, without one, as soon as
 * they are.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

  /** Uploads have a limit of their own, that of multipart requests. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals("/documents");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BodyTooLarge.MOST) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response
          .getOutputStream()
          .write(
              "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,\"detail\":\"%s\"}"
                  .formatted(BodyTooLarge.DETAIL)
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    chain.doFilter(new Limited(request), response);
  }

  /** A request whose body ends with an error after the most bytes. */
  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long count;

    CountedStream(ServletInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      int read = stream.read();
      return counted(read, read < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = stream.read(bytes, offset, length);
      return counted(read, Math.max(0, read));
    }

    private int counted(int result, int more) throws IOException {
      count += more;
      if (count > BodyTooLarge.MOST) {
        throw new BodyTooLarge();
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
