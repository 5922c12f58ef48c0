package io.quarkiverse.datadog.llmobs;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;

/**
 * Selects a named client, configured by {@code quarkus.datadog-llmobs."name".*}.
 * <p>
 * Use it together with {@code @Inject LlmObservability}, {@code @Inject ReactiveLlmObservability} and
 * {@code @RestClient} injections.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({ FIELD, METHOD, PARAMETER, TYPE })
public @interface LlmObservabilityClient {

    /** The name of the client. */
    String value();

    /**
     * The qualifier as an object, for programmatic look-up. The annotation with this name must be used somewhere in
     * the application: the build finds clients by it.
     */
    final class Literal extends AnnotationLiteral<LlmObservabilityClient> implements LlmObservabilityClient {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        public static Literal of(String value) {
            return new Literal(value);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
