package io.quarkiverse.datadog.llmobs.emulator.span;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * The part of the query syntax that the published description mentions: terms {@code field:value}, all of which a span must
 * meet. A field is an attribute of the span, with or without {@code @} before it, or the key of a tag. A value in quotes may
 * have spaces. Everything else, such as {@code OR} and wildcards, is rejected: it would select other spans than in the service.
 */
final class QueryTerms {

    private static final Pattern TERM = Pattern
            .compile("\\s*(@?)([A-Za-z_][\\w.-]*):(?:\"([^\"*?]+)\"|([^\\s\"*?()]+))(?=\\s|$)\\s*");
    private static final Set<String> ATTRIBUTES = Set.of("span_id", "trace_id", "parent_id", "span_kind", "ml_app", "status",
            "model_name", "model_provider", "intent");
    /** The names of attributes in filters. */
    private static final List<String> NAMES = List.of("name", "span_name");

    private QueryTerms() {
    }

    /** @throws ApiException if the text has something else than terms */
    static Predicate<Span> parse(String query) {
        Predicate<Span> all = span -> true;
        Matcher term = TERM.matcher(query);
        int end = 0;
        while (end < query.length()) {
            if (!term.find(end) || term.start() != end) {
                throw ApiException.badRequest("invalid filter[query]: the emulator knows terms field:value only, separated by "
                        + "spaces and without wildcards, but found \"" + query.substring(end).strip() + "\"");
            }
            all = all.and(matching(term.group(2), term.group(3) != null ? term.group(3) : term.group(4)));
            end = term.end();
        }
        return all;
    }

    private static Predicate<Span> matching(String field, String value) {
        if (NAMES.contains(field)) {
            return span -> span.has("name", value);
        }
        return ATTRIBUTES.contains(field) ? span -> span.has(field, value) : span -> span.isTagged(field + ":" + value);
    }
}
