package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The look-up of a thing by its id in a listing, because no operation reads a single thing. Nothing is sent before a
 * subscription.
 *
 * @param id the id, never null
 * @param listing the listing with {@code filter[id]}; a server that does not know the filter lists everything
 * @param idOf the id of an item
 * @param absent the failure when the listing lacks the thing
 */
public record LookUp<T>(String id, ReactivePaged<T> listing, Function<T, String> idOf, Supplier<NotFoundException> absent) {

    /** The thing, empty when there is none. Pages after the one that has it are not requested. */
    public Uni<Optional<T>> find() {
        return listing.stream().filter(item -> id.equals(idOf.apply(item))).toUni().map(Optional::ofNullable);
    }

    /** The thing, or the failure when there is none. */
    public Uni<T> get() {
        return find().map(found -> found.orElseThrow(absent));
    }
}
