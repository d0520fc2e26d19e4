package org.bapassistant.channels;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings that several channels share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class ChannelsConfiguration {}
