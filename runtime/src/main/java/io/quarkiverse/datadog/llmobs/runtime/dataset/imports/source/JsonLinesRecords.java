package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonProblem;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Reads records from JSON objects, one after the other.
 */
final class JsonLinesRecords implements RecordSource {

    private final TextFile file;
    private final ObjectReader values;
    private final JsonParser json;
    private int line = 1;

    /** @param file closed by {@link #close()} */
    JsonLinesRecords(TextFile file, ObjectMapper mapper) {
        this.file = file;
        // the parser is also used for the rest of the record and for the next one
        this.values = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            file.require(FileKind::notJsonLines);
            // only one of two members with the same name could be kept
            this.json = mapper.getFactory().createParser(file.reader()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        } catch (IOException e) {
            file.close();
            throw file.broken(line, e);
        } catch (RuntimeException otherKind) {
            file.close();
            throw otherKind;
        }
    }

    @Override
    public NewRecord next() {
        try {
            JsonToken token = json.nextToken();
            line = json.currentTokenLocation().getLineNr();
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw invalid("a record must be a JSON object, but is " + kind(token));
            }
            return record();
        } catch (JsonProcessingException e) {
            line = Math.max(line, e.getLocation() == null ? line : e.getLocation().getLineNr());
            throw new IllegalArgumentException(place() + ": this is not JSON: " + problem(e), e);
        } catch (NumberFormatException e) {
            // valid JSON, but larger than a BigDecimal can hold
            throw invalid("a number is out of range");
        } catch (IOException e) {
            throw file.broken(line, e);
        }
    }

    private String problem(JsonProcessingException e) {
        return json.getParsingContext().inRoot() && e.getOriginalMessage().startsWith("Unexpected character (','")
                ? "there is a comma between two records; write one object a line, without commas between them"
                : VisibleText.of(JsonProblem.of(e));
    }

    private NewRecord record() throws IOException {
        RecordParts parts = new RecordParts();
        for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            switch (member) {
                case "id" -> parts.id = text(member, token);
                case "input" -> parts.input = value();
                case "expected_output" -> parts.expectedOutput = value();
                case "metadata" -> parts.metadata = object(token);
                case "tags" -> parts.tags = texts(token);
                default -> throw invalid(unknown(member));
            }
        }
        return parts.record(place());
    }

    private static String unknown(String member) {
        String meant = NameHints.meant(member);
        return "a record has no member " + NameHints.quoted(member)
                + (meant == null ? "; its members are " + RecordParts.NAMES : ". Write it as \"" + meant + '"');
    }

    private Object value() throws IOException {
        return values.readValue(json, Object.class);
    }

    private String text(String member, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getText();
            default -> throw invalid("the member \"" + member + "\" must be a text, but is " + kind(token));
        };
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case START_OBJECT -> values.readValue(json, Map.class);
            default -> throw invalid("the member \"metadata\" must be a JSON object, but is " + kind(token));
        };
    }

    private List<String> texts(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.START_ARRAY) {
            throw invalid("the member \"tags\" must be an array of texts, but is " + kind(token));
        }
        List<String> texts = new ArrayList<>();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next != JsonToken.VALUE_STRING) {
                throw invalid("the member \"tags\" must hold texts only, but holds " + kind(next));
            }
            texts.add(json.getText());
        }
        return texts;
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "null";
        };
    }

    @Override
    public String place() {
        return file.place(line);
    }

    @Override
    public void close() {
        file.close();
    }

    private IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(place() + ": " + problem);
    }
}
