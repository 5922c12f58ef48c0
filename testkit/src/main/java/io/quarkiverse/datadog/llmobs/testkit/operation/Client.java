package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.annotation.Annotation;

import jakarta.enterprise.inject.spi.CDI;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;

/**
 * A client of the application under test, in all its APIs.
 */
public interface Client {

    LlmObservability blocking();

    ReactiveLlmObservability reactive();

    /** The raw interface of this type. */
    <A> A api(Class<A> type);

    /** The default client of the application that the test runs in. */
    static Client ofApplication() {
        return new ApplicationClient(new Annotation[0], new Annotation[] { RestClient.LITERAL });
    }

    /** The named client of the application that the test runs in. */
    static Client named(String name) {
        Annotation qualifier = LlmObservabilityClient.Literal.of(name);
        return new ApplicationClient(new Annotation[] { qualifier }, new Annotation[] { RestClient.LITERAL, qualifier });
    }

    /** The same client, with other arguments than those of the calls. */
    default Client replacing(ArgumentReplacement replacement) {
        return new ReplacingClient(this, replacement);
    }

    /**
     * The beans of an application.
     */
    record ApplicationClient(Annotation[] groupQualifiers, Annotation[] apiQualifiers) implements Client {

        @Override
        public LlmObservability blocking() {
            return CDI.current().select(LlmObservability.class, groupQualifiers).get();
        }

        @Override
        public ReactiveLlmObservability reactive() {
            return CDI.current().select(ReactiveLlmObservability.class, groupQualifiers).get();
        }

        @Override
        public <A> A api(Class<A> type) {
            return CDI.current().select(type, apiQualifiers).get();
        }
    }
}
