package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.util.HashMap;
import java.util.Map;

/**
 * How a generated document differs from the one with all members.
 *
 * @param label says it in words
 * @param optionals whether all optional members are there
 * @param only the path of an optional member that is there in any case, with what it stands in; null for none
 * @param choices which alternative stands at a point; the first one where there is no choice
 * @param unknownMembers whether each object has members that are not described
 * @param nulls whether null stands for all members but those that hold others and must be there
 * @param unlimited a place where the document is as the client is known not to express it; null for none
 */
record Variation(String label, boolean optionals, String only, Map<String, Integer> choices, boolean unknownMembers,
        boolean nulls, String unlimited) {

    private static final String EVERYTHING = "with all members";
    private static final String REQUIRED = "with required members only";

    static final Variation ALL = new Variation(EVERYTHING, true, null, Map.of(), false, false, null);

    Variation required() {
        return new Variation(label.replace(EVERYTHING, REQUIRED), false, null, choices, false, false, null);
    }

    Variation only(String path) {
        return new Variation(label.replace(EVERYTHING, REQUIRED) + ", and " + path, false, path, choices, false, false, null);
    }

    Variation choosing(String point, int choice, String what) {
        Map<String, Integer> more = new HashMap<>(choices);
        more.put(point, choice);
        return new Variation(label + ", " + what, optionals, only, more, unknownMembers, nulls, null);
    }

    Variation withUnknownMembers() {
        return new Variation(label + ", and unknown ones", optionals, only, choices, true, false, null);
    }

    Variation withNulls() {
        return new Variation(label + ", which are null", optionals, only, choices, false, true, null);
    }

    Variation unlimitedAt(String place) {
        return new Variation(label, optionals, only, choices, unknownMembers, nulls, place);
    }

    int choice(String point) {
        return choices.getOrDefault(point, 0);
    }

    boolean has(String optional) {
        return optionals || only != null && (only + '.').replace('[', '.').startsWith((optional + '.').replace('[', '.'));
    }
}
