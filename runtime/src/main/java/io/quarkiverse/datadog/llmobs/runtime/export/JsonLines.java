package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Writes rows as JSON, one object a line.
 * <p>
 * JSON cells are copied, not decoded and encoded again, so that numbers keep their digits and members their order. Only their
 * line breaks go: in valid JSON these can only stand between its parts.
 */
final class JsonLines {

    private final Header header;
    private final SerializableString[] names;
    private final int id;
    private final int tags;
    private final JsonCells json;
    private final JsonGenerator out;

    JsonLines(Header header, JsonCells json, JsonGenerator out) {
        this.header = header;
        this.names = header.columns().stream().map(SerializedString::new).toArray(SerializableString[]::new);
        this.id = header.position("id");
        this.tags = header.position("tags");
        this.json = json;
        this.out = out;
    }

    void write(CsvRow row) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
            out.writeFieldName(names[i]);
            String text = row.text(i);
            if (i == tags) {
                writeTags(text);
            } else if (text == null || text.isEmpty()) {
                out.writeNull();
            } else if (i != id && json.isJson(text)) {
                out.writeRawValue(oneLine(text));
            } else {
                out.writeString(text);
            }
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void writeTags(String text) throws IOException {
        if (text != null && text.strip().startsWith("[") && json.isJson(text)) {
            out.writeRawValue(oneLine(text));
            return;
        }
        List<String> labels = json.tags(text);
        out.writeStartArray();
        for (String label : labels) {
            out.writeString(label);
        }
        out.writeEndArray();
    }

    private static String oneLine(String value) {
        String one = value.strip();
        return one.indexOf('\n') < 0 && one.indexOf('\r') < 0 ? one : one.replace("\n", "").replace("\r", "");
    }
}
