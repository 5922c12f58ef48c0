package io.quarkiverse.datadog.llmobs.evaluator.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How the response of the model becomes a result. Unlike an enum it can hold a type that this version does not know.
 *
 * @param value the text in JSON
 */
public record ParsingType(@JsonValue String value) {

    public static final ParsingType STRUCTURED_OUTPUT = new ParsingType("structured_output");
    public static final ParsingType JSON = new ParsingType("json");
    public static final ParsingType KEYWORD_SEARCH = new ParsingType("keyword_search");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ParsingType of(String value) {
        return new ParsingType(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
