package org.bapassistant.channels.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over {@value BodyTooLarge#MOST} bytes, by their header or, without one, as soon as
 * they are, and bodies that trickle in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodyLimit extends OncePerRequestFilter {

  private final LongSupplier nanoTime;

  BodyLimit() {
    this(System::nanoTime);
  }

  BodyLimit(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

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
      ProblemWriter.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyTooLarge.DETAIL);
      return;
    }
    chain.doFilter(new Limited(request, nanoTime), response);
  }

  /** A request whose body ends with an error after the most bytes, however it is read. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final LongSupplier nanoTime;
    private @Nullable CountedStream counted;

    Limited(HttpServletRequest request, LongSupplier nanoTime) {
      super(request);
      this.nanoTime = nanoTime;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      CountedStream stream = counted;
      if (stream == null) {
        stream = new CountedStream(super.getInputStream(), nanoTime);
        counted = stream;
      }
      return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String charset = Optional.ofNullable(getCharacterEncoding()).orElse("UTF-8");
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private final LongSupplier nanoTime;
    private final long start;
    private long count;

    CountedStream(ServletInputStream stream, LongSupplier nanoTime) {
      this.stream = stream;
      this.nanoTime = nanoTime;
      this.start = nanoTime.getAsLong();
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
      if (nanoTime.getAsLong() - start > BodyTooSlow.LONGEST.toNanos()) {
        throw new BodyTooSlow();
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
