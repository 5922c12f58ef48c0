package io.quarkiverse.datadog.llmobs.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One error as the server worded it, in the form of a JSON:API error object.
 * <p>
 * Every component except {@code meta} may be null: the live service usually sends a title and a detail, sometimes only a title,
 * and answers of its edge are plain strings, which arrive here as the detail.
 *
 * @param title what kind of error it is; the live service mostly says {@code Generic Error}
 * @param detail what went wrong this time
 * @param status the HTTP status as the error object repeats it, as text
 * @param source which part of the request is at fault
 * @param meta further members of the error object, never null
 */
public record ApiError(String title, String detail, String status, Source source, Map<String, Object> meta)
        implements
            Serializable {

    public ApiError {
        meta = meta == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    /**
     * An error that came as a plain string.
     */
    public static ApiError ofText(String detail) {
        return new ApiError(null, detail, null, null, null);
    }

    /**
     * The sentence worth showing: the detail, or else the title.
     */
    public String message() {
        return detail != null && !detail.isBlank() ? detail : title;
    }

    /**
     * The part of a request that an error points at.
     *
     * @param pointer a JSON pointer into the request body, or null
     * @param parameter the name of a query parameter, or null
     * @param header the name of a request header, or null
     */
    public record Source(String pointer, String parameter, String header) implements Serializable {
    }
}
