package org.bapassistant.channels.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which addresses are counted, and of which nothing may be kept. */
@Configuration(proxyBeanMethods = false)
class GuardedPaths implements WebMvcConfigurer {

  private final ClientLimits limits;

  GuardedPaths(ClientLimits limits) {
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new NotKept())
        .addPathPatterns(
            "/api/v1/answers/**",
            "/api/v1/utterances/**",
            "/api/v1/conversations/**",
            "/api/v1/search",
            "/cards",
            "/documents/**");
    registry
        .addInterceptor(new CountedRequests(limits::ask, false))
        .addPathPatterns(
            "/api/v1/answers/**",
            "/api/v1/utterances/**",
            "/api/v1/search",
            "/cards",
            "/materials/*");
    registry
        .addInterceptor(new CountedRequests(limits::upload, true))
        .addPathPatterns("/documents/**");
  }
}
