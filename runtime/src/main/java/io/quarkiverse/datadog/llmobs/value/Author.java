package io.quarkiverse.datadog.llmobs.value;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

/**
 * Who made a thing. The live service sends the id alone unless user data was asked for.
 *
 * @param id the user id
 * @param name the user's name
 * @param email the user's e-mail address
 * @param handle the user's handle
 * @param icon the address of the user's picture
 * @param other members this version does not know, never null
 */
public record Author(String id, String name, String email, String handle, String icon,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Author {
        other = Values.copyOrEmpty(other);
    }
}
