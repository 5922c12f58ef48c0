package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.it.faults.fault.BodyUse;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.it.faults.server.GoodResponses;

/**
 * Exports to every target, blocking and reactive.
 */
public final class ExportCalls {

    private static final String JSON_LINES = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> """
                    {"id":"r%1$s","input":"question %1$s","expected_output":"Größe %1$s","metadata":{},"tags":[]}
                    """.formatted(n))
            .collect(Collectors.joining());

    private ExportCalls() {
    }

    public static List<TestedCall> all() {
        return List.of(
                new FileExportCall("export to a file", FaultGroup.all(), BodyUse.BYTES, GoodResponses.CSV,
                        (file, client) -> export(client).toFile(file)),
                new FileExportCall("export to JSON Lines", FaultGroup.of(FaultGroup.CONTENT), BodyUse.ROWS, JSON_LINES,
                        (file, client) -> export(client).toJsonLines(file)),
                new FileExportCall("reactive export to a file", FaultGroup.of(), BodyUse.BYTES, GoodResponses.CSV,
                        (file, client) -> reactive(client).toFile(file).await().indefinitely()),
                new RowExportCall("export as rows",
                        FaultGroup.of(FaultGroup.BREAK, FaultGroup.SILENCE, FaultGroup.CONTENT, FaultGroup.UNUSUAL),
                        ExportCalls::rows),
                new RowExportCall("reactive export as rows", FaultGroup.of(FaultGroup.BREAK),
                        (client, ids) -> reactive(client).rows()
                                .map(ExportRow::id).onItem().invoke(ids).collect().last().await().indefinitely()),
                new StreamExportCall("export to a stream", FaultGroup.of(),
                        (received, client) -> export(client).toStream(received)),
                new StreamExportCall("export as a stream", FaultGroup.of(FaultGroup.BREAK), ExportCalls::read),
                new StreamExportCall("reactive export as bytes", FaultGroup.of(), (received, client) -> reactive(client).bytes()
                        .onItem().invoke(bytes -> write(bytes, received)).collect().last().await().indefinitely()));
    }

    private static DatasetExport export(TestClient client) {
        return client.llmobs().datasets().export("d1").version(3);
    }

    private static ReactiveDatasetExport reactive(TestClient client) {
        return client.reactive().datasets().export("d1").version(3);
    }

    private static void rows(TestClient client, Consumer<String> ids) {
        try (Stream<ExportRow> rows = export(client).rows()) {
            Spliterator<ExportRow> each = rows.spliterator();
            try {
                while (each.tryAdvance(row -> ids.accept(row.id()))) {
                    // until there are no more
                }
            } catch (LlmObservabilityException failure) {
                assertFailsAgain(() -> each.tryAdvance(row -> ids.accept(row.id())), failure);
                throw failure;
            }
        }
    }

    private static void read(OutputStream received, TestClient client) throws IOException {
        try (InputStream in = export(client).open()) {
            byte[] part = new byte[64];
            try {
                for (int n = in.read(part); n >= 0; n = in.read(part)) {
                    received.write(part, 0, n);
                }
            } catch (IOException failure) {
                LlmObservabilityException cause = (LlmObservabilityException) failure.getCause();
                assertFailsAgain(in::read, cause);
                throw cause;
            }
        }
    }

    /** After a failure an export must not continue or end normally. */
    private static void assertFailsAgain(Callable<?> more, LlmObservabilityException failure) {
        Object result;
        try {
            result = more.call();
        } catch (Exception again) {
            return;
        }
        throw new IllegalStateException("the export continued after its failure with " + result, failure);
    }

    private static void write(byte[] bytes, OutputStream received) {
        try {
            received.write(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
