package org.bapassistant.channels.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language of the pages: chosen by {@code ?lang=}, kept in a cookie, else as the browser asks.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.FRENCH);

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
    browser.setSupportedLocales(OURS);
    browser.setDefaultLocale(Locale.ENGLISH);
    CookieLocaleResolver cookie = new CookieLocaleResolver("lang");
    cookie.setCookieMaxAge(Duration.ofDays(365));
    cookie.setCookieSameSite("Strict");
    cookie.setDefaultLocaleFunction(browser::resolveLocale);
    return cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
