package io.quarkiverse.datadog.llmobs.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ties a method to an operation of the API description.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** The operation id. */
    String id();

    /** Whether it may be repeated. */
    RetrySafety retrySafety();
}
