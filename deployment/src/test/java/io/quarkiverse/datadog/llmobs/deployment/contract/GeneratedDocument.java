package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document that a schema describes, or that goes beyond it.
 *
 * @param label how it differs from the one with all members
 * @param places the places of its members in the description, by their paths in the document
 * @param freeForm the paths of values that the description leaves open
 * @param isDescribed whether it holds only what is described
 * @param unexpressed the place because of which the client is known not to express it; null for none
 */
record GeneratedDocument(String label, JsonNode json, Map<String, String> places, Set<String> freeForm, boolean isDescribed,
        String unexpressed) {

    /** The place of a member, or of what it stands in. */
    String place(String path) {
        for (String part = path; !part.isEmpty(); part = part.substring(0, Math.max(part.lastIndexOf('.'), 0))) {
            String place = places.containsKey(part) ? places.get(part) : places.get(flat(part));
            if (place != null) {
                return place + path.substring(part.length());
            }
        }
        return places.get("") + (path.isEmpty() ? "" : '.' + path);
    }

    /** The places of the members that are there, without those of some paths and what is in them. */
    Set<String> presentPlaces(Set<String> without) {
        Set<String> present = new TreeSet<>();
        Set<String> paths = new HashSet<>(without);
        without.forEach(path -> paths.add(flat(path)));
        collect("", json, paths, present);
        return present;
    }

    private void collect(String path, JsonNode node, Set<String> without, Set<String> present) {
        if (node.isNull() || without.contains(path)) {
            return;
        }
        present.add(place(path));
        node.properties().forEach(member -> collect(path.isEmpty() ? member.getKey() : path + '.' + member.getKey(),
                member.getValue(), without, present));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(path + '[' + i + ']', node.get(i), without, present);
        }
    }

    /** The published form of a resource may have no attributes between it and its members. */
    private static String flat(String path) {
        return path.replaceFirst("^(data(?:\\[\\d+])?)\\.attributes", "$1");
    }
}
