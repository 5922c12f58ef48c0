package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Listings whose items are members of one resource: as a whole, by cursors, or by positions.
 */
final class InnerPages {

    private InnerPages() {
    }

    /** The page of a list; a response without the list would end a listing too early, without an error. */
    static <T> Page<T> page(String member, List<T> items, Cursor next) {
        return new Page<>(present(member, items).stream().filter(Objects::nonNull).toList(), next);
    }

    /** A member of a response that the call returns. */
    static <T> T present(String member, T value) {
        if (value == null) {
            throw unexpected("the response has no " + member);
        }
        return value;
    }

    private static RuntimeException unexpected(String summary) {
        return Failures.unexpected(summary, Failure.ofResponse(200, List.of(), null), null);
    }
}
