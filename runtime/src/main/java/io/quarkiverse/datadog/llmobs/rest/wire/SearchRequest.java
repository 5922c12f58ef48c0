package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;

/**
 * The attributes of a search. Null is left out.
 *
 * @param contentPreview how long previews are, or null
 * @param filter what to look for
 * @param include what is read in addition, or null
 * @param page which page, or null for the first one of the default size
 */
public record SearchRequest(Preview contentPreview, Filter filter, Include include, Page page) {

    /** A page of what matches a query. */
    public static SearchRequest of(SearchQuery query, String cursor, Integer limit) {
        return new SearchRequest(Preview.of(query), Filter.of(query), Include.of(query),
                cursor == null && limit == null ? null : new Page(cursor, limit));
    }

    /**
     * How long previews are.
     *
     * @param limit in characters
     */
    public record Preview(Long limit) {

        static Preview of(SearchQuery query) {
            return query.contentPreviewLimit() == null ? null : new Preview(query.contentPreviewLimit());
        }
    }

    /**
     * What to look for.
     *
     * @param scope the kinds of things
     * @param query free text, or null
     * @param includeDeleted whether deleted things are found, too; or null
     * @param isDeleted whether only deleted things are found; or null
     * @param version the dataset version of records, or null
     */
    public record Filter(List<SearchScope> scope, String query, Boolean includeDeleted, Boolean isDeleted, Long version) {

        static Filter of(SearchQuery query) {
            return new Filter(query.scope(), query.query(), query.includeDeleted(), query.isDeleted(), query.version());
        }
    }

    /**
     * What is read in addition.
     *
     * @param userData whether authors are read with their names
     */
    public record Include(Boolean userData) {

        static Include of(SearchQuery query) {
            return query.userData() == null ? null : new Include(query.userData());
        }
    }

    /**
     * Which page.
     *
     * @param cursor where it starts; null for the first page
     * @param limit the largest number of hits in it; null for the default of the service
     */
    public record Page(String cursor, Integer limit) {
    }
}
