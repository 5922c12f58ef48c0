package io.quarkiverse.datadog.llmobs.emulator;

/**
 * The form of responses. The live service differs from its published description.
 */
public enum Profile {

    /**
     * As recorded from the live service: nested records, {@code application/vnd.api+json}, status 200 for creates,
     * {@code ""} as the last cursor, absent members.
     */
    LIVE,

    /**
     * As the published description says: flat records, {@code application/json}, status 201 for creates, {@code null}
     * as the last cursor, required members present even if null.
     */
    PUBLISHED
}
