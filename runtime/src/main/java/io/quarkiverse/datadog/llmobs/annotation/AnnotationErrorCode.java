package io.quarkiverse.datadog.llmobs.annotation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why an annotation was not written. Unlike an enum it can hold a cause that this version does not know.
 *
 * @param value the text in JSON
 */
public record AnnotationErrorCode(@JsonValue String value) {

    /** The user of the keys may not annotate this interaction. */
    public static final AnnotationErrorCode PERMISSION_DENIED = new AnnotationErrorCode("permission_denied");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AnnotationErrorCode of(String value) {
        return new AnnotationErrorCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
