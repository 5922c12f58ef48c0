package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.error.ApiError;

/**
 * Finds and masks secrets in exceptions.
 */
final class Secrets {

    private Secrets() {
    }

    /** Whether a message of the exception, or of one of its causes, changes when secrets are masked. */
    static boolean areIn(Throwable thrown, UnaryOperator<String> mask) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (!Objects.equals(t.getMessage(), mask.apply(t.getMessage()))) {
                return true;
            }
            for (Throwable suppressed : t.getSuppressed()) {
                if (areIn(suppressed, mask)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same error. Its body was masked as a whole, but escapes in its JSON may have hidden a secret. */
    static ApiError masked(ApiError error, UnaryOperator<String> mask) {
        ApiError.Source source = error.source();
        return new ApiError(mask.apply(error.title()), mask.apply(error.detail()), mask.apply(error.status()),
                source == null ? null
                        : new ApiError.Source(mask.apply(source.pointer()), mask.apply(source.parameter()),
                                mask.apply(source.header())),
                members(error.meta(), mask));
    }

    private static Map<String, Object> members(Map<?, ?> members, UnaryOperator<String> mask) {
        Map<String, Object> masked = new LinkedHashMap<>();
        members.forEach((name, value) -> masked.put(mask.apply(String.valueOf(name)), value(value, mask)));
        return masked;
    }

    private static Object value(Object value, UnaryOperator<String> mask) {
        if (value instanceof String text) {
            return mask.apply(text);
        }
        if (value instanceof Map<?, ?> object) {
            return members(object, mask);
        }
        if (value instanceof List<?> array) {
            return array.stream().map(element -> value(element, mask)).toList();
        }
        return value;
    }
}
