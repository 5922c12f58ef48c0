package io.quarkiverse.datadog.llmobs.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One error of the server, in the form of a JSON:API error object.
 * <p>
 * Every component except {@code meta} may be null: the live service usually sends a title and a detail, sometimes only a title,
 * and its gateways send plain strings, which become the detail.
 *
 * @param title what kind of error it is; mostly {@code Generic Error} on the live service
 * @param detail what went wrong this time
 * @param status the HTTP status in the error object, as text
 * @param source the part of the request that is wrong
 * @param meta further members of the error object, never null
 */
public record ApiError(String title, String detail, String status, Source source, Map<String, Object> meta)
        implements
            Serializable {

    public ApiError {
        meta = meta == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    /**
     * An error that the server sent as a plain string.
     */
    public static ApiError ofText(String detail) {
        return new ApiError(null, detail, null, null, null);
    }

    /**
     * The message to show: the detail, or else the title.
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
