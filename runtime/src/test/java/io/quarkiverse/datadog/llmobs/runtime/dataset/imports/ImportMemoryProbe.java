package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * Imports files larger than the heap, in a process of its own.
 */
final class ImportMemoryProbe {

    private ImportMemoryProbe() {
    }

    public static void main(String[] arguments) {
        ExecutorService others = Executors.newFixedThreadPool(4);
        try {
            FakeRecords service = new FakeRecords();
            service.rule = request -> others.execute(() -> {
                service.requests.remove(request);
                request.confirm();
            });
            Imports imports = new Imports(ImportFixture.retries(1), WireJson.mapper(), TestDocuments.WRITER::length,
                    Clock.systemUTC(),
                    ImportFixture.CONTEXTS,
                    () -> {
                    });
            Path csv = Path.of(arguments[0]);
            Path jsonLines = Path.of(arguments[1]);
            long records = Long.parseLong(arguments[2]);
            same(records, imports.blocking(service).fromCsv(csv));
            same(records, imports.blocking(service).fromJsonLines(jsonLines));
            same(records, imports.reactive(service).withConcurrency(8).fromCsv(csv).await().indefinitely());
        } catch (Throwable failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void same(long expected, ImportReport report) {
        if (expected != report.records() || expected != report.appended()) {
            throw new IllegalStateException(expected + " records, but " + report);
        }
    }
}
