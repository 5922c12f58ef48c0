package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.block.FrontendBlock;
import io.quarkiverse.datadog.llmobs.annotation.interaction.DisplayedInteraction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.Interaction;
import io.quarkiverse.datadog.llmobs.annotation.interaction.RecordedInteraction;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Rejects interactions that the service would reject, before they are sent.
 */
final class InteractionChecks {

    private InteractionChecks() {
    }

    /** Rejects an empty list, interactions without content, and those that occur twice. */
    static List<Interaction> added(List<Interaction> interactions) {
        if (Arguments.required("list of interactions", interactions).isEmpty()) {
            throw new IllegalArgumentException("The list of interactions must not be empty; it needs one or more");
        }
        Set<Interaction> seen = new HashSet<>();
        for (Interaction interaction : interactions) {
            check(Arguments.required("interaction in the list", interaction));
            if (!seen.add(interaction)) {
                throw new IllegalArgumentException(
                        "The interaction " + interaction + " occurs twice in the list; leave out one of them");
            }
        }
        return List.copyOf(interactions);
    }

    private static void check(Interaction interaction) {
        if (interaction instanceof RecordedInteraction recorded) {
            Arguments.required("type of an interaction", recorded.type());
            Values.required("The content id of an interaction", recorded.contentId());
        } else if (interaction instanceof DisplayedInteraction displayed) {
            if (displayed.displayBlock().isEmpty()) {
                throw new IllegalArgumentException("An interaction that displays content must have at least one block");
            }
            displayed.displayBlock().forEach(InteractionChecks::check);
        }
    }

    private static void check(ContentBlock block) {
        Arguments.required("block of an interaction", block);
        if (block instanceof FrontendBlock frontend && (frontend.code() == null || frontend.code().isEmpty())) {
            throw new IllegalArgumentException("The code of a frontend block must not be empty, but was "
                    + (frontend.code() == null ? "null" : "\"\""));
        }
    }

    /** Rejects an empty collection, and blank ids. Returns each id once, in the order given. */
    static List<String> ids(String what, Collection<String> ids) {
        if (Arguments.required("collection of " + what + "s", ids).isEmpty()) {
            throw new IllegalArgumentException("The collection of " + what + "s must not be empty; it needs one or more");
        }
        return ids.stream().map(id -> Values.required("A " + what, id)).distinct().toList();
    }
}
