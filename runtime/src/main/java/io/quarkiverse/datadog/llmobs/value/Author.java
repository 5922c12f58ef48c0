package io.quarkiverse.datadog.llmobs.value;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * A user, such as the one who created something. The live service sends only the id, unless user data was requested.
 *
 * @param id the user id
 * @param name the user's name
 * @param email the user's e-mail address
 * @param handle the user's handle
 * @param icon the URL of the user's picture
 * @param other members that this version does not know, never null
 */
public record Author(String id, String name, String email, String handle, String icon,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Author {
        other = Values.copyOrEmpty(other);
    }
}
