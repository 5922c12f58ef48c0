package io.quarkiverse.datadog.llmobs.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation of the API description that a method calls.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** The operation id; one in the style of the API description where the description lacks the operation. */
    String id();

    /** Whether it may be retried. */
    RetrySafety retrySafety();

    /** Whether the service responds with status 206 to a request for a page that others follow. Elsewhere 206 is an error. */
    boolean partialPages() default false;
}
