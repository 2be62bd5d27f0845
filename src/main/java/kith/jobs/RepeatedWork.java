package kith.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets methods be called again and again by the clock, in each process; only for what may be done twice at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RepeatedWork {}
