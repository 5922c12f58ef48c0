package io.quarkiverse.datadog.llmobs.it.faults.matrix;

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
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Service;

/**
 * All outputs of an export, by both twins.
 */
final class Exports {

    private static final String JSON_LINES = IntStream.rangeClosed(1, 6)
            .mapToObj(n -> "{\"id\":\"r" + n + "\",\"input\":\"question " + n + "\",\"expected_output\":\"Größe " + n
                    + "\",\"metadata\":{},\"tags\":[]}\n")
            .collect(Collectors.joining());

    private Exports() {
    }

    static List<Operation> all() {
        return List.of(
                new FileExport("export to a file", Group.all(), Form.BYTES, Service.CSV,
                        (file, lane) -> export(lane).toFile(file)),
                new FileExport("export to JSON Lines", Group.of(Group.CONTENT), Form.ROWS, JSON_LINES,
                        (file, lane) -> export(lane).toJsonLines(file)),
                new FileExport("reactive export to a file", Group.of(), Form.BYTES, Service.CSV,
                        (file, lane) -> reactive(lane).toFile(file).await().indefinitely()),
                new RowExport("export as rows", Group.of(Group.BREAK, Group.SILENCE, Group.CONTENT, Group.ODDITY),
                        Exports::rows),
                new RowExport("reactive export as rows", Group.of(Group.BREAK), (lane, ids) -> reactive(lane).rows()
                        .map(ExportRow::id).onItem().invoke(ids).collect().last().await().indefinitely()),
                new StreamExport("export to a stream", Group.of(), (received, lane) -> export(lane).toStream(received)),
                new StreamExport("export as a stream", Group.of(Group.BREAK), Exports::read),
                new StreamExport("reactive export as bytes", Group.of(), (received, lane) -> reactive(lane).bytes()
                        .onItem().invoke(bytes -> write(bytes, received)).collect().last().await().indefinitely()));
    }

    private static DatasetExport export(Lane lane) {
        return lane.llmobs().datasets().export("d1").version(3);
    }

    private static ReactiveDatasetExport reactive(Lane lane) {
        return lane.reactive().datasets().export("d1").version(3);
    }

    private static void rows(Lane lane, Consumer<String> ids) {
        try (Stream<ExportRow> rows = export(lane).rows()) {
            Spliterator<ExportRow> each = rows.spliterator();
            try {
                while (each.tryAdvance(row -> ids.accept(row.id()))) {
                    // until there are no more
                }
            } catch (LlmObservabilityException failure) {
                refuseToGoOn(() -> each.tryAdvance(row -> ids.accept(row.id())), failure);
                throw failure;
            }
        }
    }

    private static void read(OutputStream received, Lane lane) throws IOException {
        try (InputStream in = export(lane).open()) {
            byte[] part = new byte[64];
            try {
                for (int n = in.read(part); n >= 0; n = in.read(part)) {
                    received.write(part, 0, n);
                }
            } catch (IOException failure) {
                LlmObservabilityException cause = (LlmObservabilityException) failure.getCause();
                refuseToGoOn(in::read, cause);
                throw cause;
            }
        }
    }

    /** What has a hole must not seem to end well. */
    private static void refuseToGoOn(Callable<?> more, LlmObservabilityException failure) {
        Object went;
        try {
            went = more.call();
        } catch (Exception again) {
            return;
        }
        throw new IllegalStateException("after its failure it went on with " + went, failure);
    }

    private static void write(byte[] bytes, OutputStream received) {
        try {
            received.write(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
