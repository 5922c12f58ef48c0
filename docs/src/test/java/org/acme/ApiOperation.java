package org.acme;

import io.quarkiverse.datadog.llmobs.emulator.Coverage;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;

/**
 * An operation of the HTTP API.
 *
 * @param id the operation id of the API description, or one in its style
 * @param isPublished whether the API description has it
 * @param method the HTTP method
 * @param path the path with its parameters in braces
 * @param interfaceMethod the method of a MicroProfile interface that calls it, such as {@code ProjectsApi.listProjects}; null
 *        if the client does not have it
 * @param retrySafety whether the client may retry it; null if the client does not have it
 * @param javaCall the call of a group that carries it out, such as {@code llmobs.projects().list()}; null if there is none
 * @param coverage what the emulator does
 */
record ApiOperation(String id, boolean isPublished, String method, String path, String interfaceMethod, RetrySafety retrySafety,
        String javaCall, Coverage coverage) {

    boolean isCovered() {
        return interfaceMethod != null;
    }

    /** A path with parameters needs a passthrough: AsciiDoc would take them for attributes. */
    String asciiDocPath() {
        return path.contains("{") ? "`+" + path + "+`" : "`" + path + "`";
    }

    /** Whether it is retried after a failure that leaves open whether it was processed. */
    String retried() {
        return switch (retrySafety) {
            case SAFE -> "yes: it only reads";
            case IDEMPOTENT -> "yes: a retry leads to the same state";
            case GET_OR_CREATE -> "yes: a retry returns what exists";
            case CONFLICT_GUARDED -> "no: a retry of what was created would be a conflict";
            case CONDITIONAL -> "depends on the request";
            case NON_IDEMPOTENT -> "no: a retry could repeat a write";
        };
    }
}
