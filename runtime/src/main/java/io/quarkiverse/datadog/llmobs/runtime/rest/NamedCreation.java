package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.smallrye.mutiny.Uni;

/**
 * The creation of a thing whose name is unique. The live service responds to a create with what has the name already, with the
 * same status as for a new thing, so the name is looked up first. Nothing is sent before a subscription; invalid arguments have
 * failed by then, because the creation is prepared before the look-up.
 *
 * @param named looks up the name; a null item when nothing has it
 * @param create creates the thing, or returns what has the name by then
 * @param existed whether the response to a create shows that the thing was there before; an earlier attempt may have created it
 * @param conflict the failure when the name is taken
 */
public record NamedCreation<T>(Uni<T> named, Uni<T> create, Predicate<T> existed,
        Function<T, ConflictException> conflict) {

    /** The thing of this name, which is created when there is none. */
    public Uni<Creation<T>> getOrCreate() {
        return named.flatMap(this::foundOrCreated);
    }

    private Uni<Creation<T>> foundOrCreated(T found) {
        if (found != null) {
            return Uni.createFrom().item(new Creation<>(found, false));
        }
        return create.map(made -> new Creation<>(made, !existed.test(made)));
    }

    /** A new thing, or the failure when the name is taken. */
    public Uni<T> createNew() {
        return getOrCreate().map(creation -> {
            if (!creation.created()) {
                throw conflict.apply(creation.item());
            }
            return creation.item();
        });
    }
}
