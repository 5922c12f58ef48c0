package io.quarkiverse.datadog.llmobs.it.observability.retries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.smallrye.mutiny.Uni;

/**
 * What is done with a dataset, in both forms.
 */
enum Work {
    GET {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().get(dataset);
        }

        @Override
        void await(LlmObservability client, String dataset) {
            client.datasets().get(dataset);
        }
    },
    LIST_WITH_PREFETCH {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().records(dataset).list().prefetch(1).stream().collect().asList();
        }

        @Override
        void await(LlmObservability client, String dataset) {
            client.datasets().records(dataset).list().prefetch(1).stream().toList();
        }
    },
    EXPORT_TO_FILE {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().export(dataset).toFile(file());
        }

        @Override
        void await(LlmObservability client, String dataset) {
            client.datasets().export(dataset).toFile(file());
        }
    },
    EXPORT_TO_JSON_LINES {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().export(dataset).toJsonLines(file());
        }

        @Override
        void await(LlmObservability client, String dataset) {
            client.datasets().export(dataset).toJsonLines(file());
        }
    },
    EXPORT_BYTES {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().export(dataset).bytes().collect().asList();
        }

        @Override
        void await(LlmObservability client, String dataset) {
            try (InputStream body = client.datasets().export(dataset).open()) {
                body.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    EXPORT_ROWS {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().export(dataset).rows().collect().asList();
        }

        @Override
        void await(LlmObservability client, String dataset) {
            try (Stream<ExportRow> rows = client.datasets().export(dataset).rows()) {
                rows.toList();
            }
        }
    },
    IMPORT {
        @Override
        Uni<?> start(ReactiveLlmObservability client, String dataset) {
            return client.datasets().importInto(dataset).withBatchSize(2).fromRecords(RECORDS);
        }

        @Override
        void await(LlmObservability client, String dataset) {
            client.datasets().importInto(dataset).withBatchSize(2).fromRecords(RECORDS);
        }
    };

    private static final List<NewRecord> RECORDS = Collections.nCopies(5, NewRecord.of("q"));

    abstract Uni<?> start(ReactiveLlmObservability client, String dataset);

    abstract void await(LlmObservability client, String dataset);

    /** Whether an incomplete body is requested again instead of failing the reader. */
    boolean restarts() {
        return this != EXPORT_BYTES && this != EXPORT_ROWS;
    }

    private static Path file() {
        return Path.of("target", "export-" + UUID.randomUUID());
    }
}
