package org.bapassistant.channels.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts requests against the limit of their client. Stands behind the mapping of addresses, so
 * that no spelling of an address gets around it, and before anything of the body is read.
 *
 * @param count counts one and gives the time to wait when it was one too many
 * @param postsOnly whether reading is free
 */
record CountedRequests(Function<Client, Optional<Duration>> count, boolean postsOnly)
    implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    // A streamed answer comes by here once more when it ends.
    if (request.getDispatcherType() != DispatcherType.REQUEST
        || (postsOnly && !HttpMethod.POST.matches(request.getMethod()))) {
      return true;
    }
    Optional<Duration> wait = count.apply(Client.of(request));
    if (wait.isPresent()) {
      ProblemWriter.write(response, Wait.tooMany(wait.get()));
    }
    return wait.isEmpty();
  }
}
