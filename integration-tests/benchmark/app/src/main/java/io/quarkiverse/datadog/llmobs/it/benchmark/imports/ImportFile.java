package io.quarkiverse.datadog.llmobs.it.benchmark.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Writes the files to import.
 */
public final class ImportFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportFile() {
    }

    public static Path jsonLines(Path file, int records) throws IOException {
        return write(file, records, "", ImportFile::line);
    }

    public static Path csv(Path file, int records) throws IOException {
        return write(file, records, "id,input,expected_output,metadata,tags\n", ImportFile::row);
    }

    private static Path write(Path file, int records, String header, Function<NewRecord, String> text) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (NewRecord record : ImportRecords.from(0, records)) {
                out.write(text.apply(record));
                out.write('\n');
            }
        }
        return file;
    }

    private static String line(NewRecord record) {
        ObjectNode line = JSON.createObjectNode().put("id", record.id());
        line.set("input", JSON.valueToTree(record.input()));
        line.set("expected_output", JSON.valueToTree(record.expectedOutput()));
        line.set("metadata", JSON.valueToTree(record.metadata()));
        line.set("tags", JSON.valueToTree(record.tags()));
        return line.toString();
    }

    private static String row(NewRecord record) {
        return String.join(",", record.id(), cell(json(record.input())), cell(record.expectedOutput().toString()),
                cell(json(record.metadata())), cell(json(record.tags())));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
