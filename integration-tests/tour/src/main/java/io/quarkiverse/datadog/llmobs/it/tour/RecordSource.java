package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * The source of the records: a file, or the sample of the tour.
 */
final class RecordSource {

    private final String name;
    private final Opener opener;

    private RecordSource(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    static RecordSource sample() {
        return resource("sample.jsonl");
    }

    static RecordSource resource(String name) {
        return new RecordSource(name, () -> {
            InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream;
        });
    }

    static RecordSource file(Path file) {
        return new RecordSource(file.toString(), () -> Files.newInputStream(file));
    }

    String name() {
        return name;
    }

    /** The name without directories and extension; generated ids begin with it. */
    String title() {
        String last = Path.of(name).getFileName().toString();
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    boolean hasKnownFormat() {
        return isCsv() || isJsonLines();
    }

    /**
     * Reads everything.
     *
     * @throws InvalidRecordException if a line is not a record
     */
    List<NewRecord> read() throws IOException {
        RecordList records = new RecordList(title());
        Utf8.check(name, opener.open());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(opener.open(), StandardCharsets.UTF_8))) {
            skipByteOrderMark(reader);
            if (isCsv()) {
                CsvRecords.read(name, reader, records);
            } else {
                JsonLinesRecords.read(name, reader, records);
            }
        }
        if (records.all().isEmpty()) {
            throw new InvalidRecordException(name + " contains no record; add at least one");
        }
        return records.all();
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private boolean isCsv() {
        return hasExtension(".csv");
    }

    private boolean isJsonLines() {
        return hasExtension(".jsonl") || hasExtension(".ndjson");
    }

    private boolean hasExtension(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private interface Opener {
        InputStream open() throws IOException;
    }
}
