package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;

/**
 * All problems in the configuration of a client, so that they can be fixed together.
 *
 * @param missing keys without a value; the client is inactive
 * @param invalid keys with an invalid value; the application must not start with them
 */
public record Problems(String client, List<String> missing, List<String> invalid) {

    static Problems of(String client) {
        return new Problems(client, new ArrayList<>(), new ArrayList<>());
    }

    void missing(String property, String howToCorrect) {
        missing.add(ClientName.key(client, property) + " is missing: " + howToCorrect);
    }

    void invalid(String property, Object value, String howToCorrect) {
        invalid.add(ClientName.key(client, property) + " is '" + shown(value) + "': " + howToCorrect);
    }

    /** The invalid value may be a key that was set in the wrong place. */
    private static String shown(Object value) {
        return String.valueOf(value).replaceAll("\\w{24,}", "***");
    }

    public boolean none() {
        return missing.isEmpty() && invalid.isEmpty();
    }

    public boolean anyInvalid() {
        return !invalid.isEmpty();
    }

    /** The problems of several clients in one text. */
    public static String describe(List<Problems> problems) {
        return problems.stream().map(Problems::describe).collect(Collectors.joining("\n"));
    }

    /** All of them in one text. */
    public String describe() {
        String who = ClientName.isDefault(client) ? "The Datadog LLM Observability client"
                : "The Datadog LLM Observability client \"" + client + '"';
        List<String> all = new ArrayList<>(invalid);
        all.addAll(missing);
        return who + " is not configured:" + all.stream().map(line -> "\n  - " + line).collect(Collectors.joining());
    }
}
