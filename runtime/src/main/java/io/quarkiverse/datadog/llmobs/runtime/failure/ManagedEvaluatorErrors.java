package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.error.ApiError;

/**
 * Errors of managed evaluators, which have a form of their own: they stand in the attributes of a resource.
 */
public final class ManagedEvaluatorErrors {

    private static final Set<String> READ = Set.of("type", "message", "recommended_resolution");

    private ManagedEvaluatorErrors() {
    }

    /**
     * The error as all others: what to do about it is part of its detail. Each argument but the last may be null.
     *
     * @param meta further members, and the {@code status} of the run
     */
    public static ApiError of(String type, String message, String recommendedResolution, Map<String, Object> meta) {
        String detail = message == null ? recommendedResolution
                : recommendedResolution == null ? message : message + "; " + recommendedResolution;
        return new ApiError(type, detail, null, null, meta);
    }

    /** The error in a document; null when it has none in this place. */
    static ApiError in(Map<?, ?> document) {
        return document.get("data") instanceof Map<?, ?> data && data.get("attributes") instanceof Map<?, ?> attributes
                && attributes.get("error") instanceof Map<?, ?> error
                        ? of(text(error.get("type")), text(error.get("message")), text(error.get("recommended_resolution")),
                                meta(attributes, error))
                        : null;
    }

    private static Map<String, Object> meta(Map<?, ?> attributes, Map<?, ?> error) {
        Map<String, Object> meta = new LinkedHashMap<>();
        if (attributes.get("status") != null) {
            meta.put("status", attributes.get("status"));
        }
        error.forEach((key, value) -> {
            if (!READ.contains(key)) {
                meta.putIfAbsent(String.valueOf(key), value);
            }
        });
        return meta;
    }

    private static String text(Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
