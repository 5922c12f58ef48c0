package io.quarkiverse.datadog.llmobs.runtime.rest;

/**
 * Refuses ids that cannot stand in a path: everything else is percent-encoded into one segment.
 */
public final class PathIds {

    private PathIds() {
    }

    /**
     * @param parameter the name of the path parameter, such as {@code dataset_id}
     */
    public static String check(String parameter, String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    parameter + " must not be blank, but was " + (id == null ? "null" : '"' + id + '"'));
        }
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException(
                    parameter + " must not be '" + id + "': as a segment of a path it would mean another resource");
        }
        return wellFormed(parameter, id);
    }

    /** Also for what is no id: a question mark would be sent for the half. */
    public static String wellFormed(String parameter, String text) {
        if (hasLoneSurrogate(text)) {
            throw new IllegalArgumentException(parameter + " must not hold half a surrogate pair, which has no form in UTF-8");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String id) {
        return id.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
