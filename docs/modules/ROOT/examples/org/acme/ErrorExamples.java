package org.acme;

import java.time.Duration;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;

class ErrorExamples {

    private static final Logger LOG = Logger.getLogger(ErrorExamples.class);

    void rename(Datasets datasets, String id) {
        // tag::catch[]
        try {
            datasets.update(id, DatasetChanges.name("golden-v2"));
        } catch (RateLimitedException e) {
            later(e.retryAfter().orElse(Duration.ofMinutes(1)));
        } catch (LlmObservabilityException e) {
            LOG.errorf(e, "%s failed after %d attempts", e.operation().orElse("A call"), e.attempts());
        }
        // end::catch[]
    }

    void later(Duration wait) {
    }

    Optional<String> said(LlmObservabilityException e) {
        // tag::said[]
        Optional<String> said = e.errors().stream().map(error -> error.message()).findFirst();
        // end::said[]
        return said;
    }
}
