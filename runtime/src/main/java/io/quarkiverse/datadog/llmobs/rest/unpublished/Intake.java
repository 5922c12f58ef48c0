package io.quarkiverse.datadog.llmobs.rest.unpublished;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose requests go to the intake of the site, {@code quarkus.datadog-llmobs.intake-base-url}. The intake
 * takes the API key, and the application key is not sent there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Intake {
}
