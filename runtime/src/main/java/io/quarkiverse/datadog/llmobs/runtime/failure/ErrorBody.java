package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * Reads the errors of any body, and never fails. A body may contain error objects, plain strings, both or neither.
 */
public final class ErrorBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorBody() {
    }

    /** The errors in a body; empty when it contains none. */
    public static List<ApiError> parse(String body) {
        String json = body == null ? "" : ByteOrderMark.stripped(body).stripLeading();
        if (!json.startsWith("{") && !json.startsWith("[")) {
            return List.of();
        }
        try {
            Object document = JSON.readValue(json, Object.class);
            return document instanceof Map<?, ?> object ? errorsOf(object) : errors(document);
        } catch (IOException | StackOverflowError e) {
            return List.of();
        }
    }

    private static List<ApiError> errorsOf(Map<?, ?> document) {
        ApiError ofEvaluator = document.get("errors") == null ? ManagedEvaluatorErrors.in(document) : null;
        return ofEvaluator == null ? errors(document.get("errors")) : List.of(ofEvaluator);
    }

    private static List<ApiError> errors(Object errors) {
        List<ApiError> found = new ArrayList<>();
        if (errors instanceof List<?> list) {
            list.stream().filter(Objects::nonNull).forEach(error -> found.add(error(error)));
        } else if (errors != null) {
            found.add(error(errors));
        }
        return found;
    }

    private static ApiError error(Object error) {
        if (!(error instanceof Map<?, ?> object)) {
            return ApiError.ofText(String.valueOf(error));
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        if (object.get("meta") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        object.forEach((key, value) -> {
            if (!List.of("title", "detail", "status", "source", "meta").contains(key)) {
                meta.putIfAbsent(String.valueOf(key), value);
            }
        });
        return new ApiError(text(object.get("title")), text(object.get("detail")), text(object.get("status")),
                source(object.get("source")), meta);
    }

    private static ApiError.Source source(Object source) {
        return source instanceof Map<?, ?> map
                ? new ApiError.Source(text(map.get("pointer")), text(map.get("parameter")), text(map.get("header")))
                : null;
    }

    private static String text(Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
