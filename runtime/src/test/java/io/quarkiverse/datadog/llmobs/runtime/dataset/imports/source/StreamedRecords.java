package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * Reads records from a stream in place of a file named {@code golden}.
 */
public final class StreamedRecords {

    private StreamedRecords() {
    }

    public static RecordSource csv(InputStream file) {
        return new CsvRecords(new TextFile(Path.of("golden"), file), Set.of(), new JsonCells(WireJson.mapper()));
    }

    public static RecordSource jsonLines(InputStream file) {
        return new JsonLinesRecords(new TextFile(Path.of("golden"), file), WireJson.mapper());
    }
}
