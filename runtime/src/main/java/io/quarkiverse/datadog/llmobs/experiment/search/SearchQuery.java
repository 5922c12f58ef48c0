package io.quarkiverse.datadog.llmobs.experiment.search;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What to search for, in the whole organisation.
 *
 * @param scope the kinds of things, at least one
 * @param query free text, or null for everything. How the service compares it was not observed; the emulator looks for it in
 *        every text and number, regardless of case
 * @param includeDeleted whether deleted things are found, too; null for the default of the service, false
 * @param isDeleted whether only deleted things are found; null for the default of the service, false
 * @param version the dataset version whose records are found; null for the current one
 * @param userData whether authors are read with their names and e-mail addresses; null for the default of the service, false
 * @param contentPreviewLimit the largest number of characters of a text in the content of a hit, at least 1; null for the
 *        default of the service
 */
public record SearchQuery(List<SearchScope> scope, String query, Boolean includeDeleted, Boolean isDeleted, Long version,
        Boolean userData, Long contentPreviewLimit) {

    public SearchQuery {
        scope = Values.copyOrEmpty(scope);
        if (scope.isEmpty()) {
            throw new IllegalArgumentException("The scope of a search must not be empty; it needs one kind of things or more, "
                    + "such as SearchScope.EXPERIMENTS");
        }
        for (SearchScope kind : scope) {
            Values.required("A kind in the scope of a search", kind == null ? null : kind.value());
        }
        if (version != null && version < 0) {
            throw new IllegalArgumentException("The version of a search must not be negative, but was " + version
                    + "; leave it out to search the current one");
        }
        if (contentPreviewLimit != null && contentPreviewLimit < 1) {
            throw new IllegalArgumentException("The preview limit of a search must be at least 1, but was "
                    + contentPreviewLimit + "; leave it out for the default of the service");
        }
    }

    /** Everything of these kinds that is not deleted. */
    public static SearchQuery in(SearchScope... scope) {
        return new SearchQuery(List.of(scope), null, null, null, null, null, null);
    }

    /** With this free text. */
    public SearchQuery matching(String query) {
        return new SearchQuery(scope, query, includeDeleted, isDeleted, version, userData, contentPreviewLimit);
    }

    /** Also what was deleted. */
    public SearchQuery withDeleted() {
        return new SearchQuery(scope, query, true, isDeleted, version, userData, contentPreviewLimit);
    }

    /** Only what was deleted. */
    public SearchQuery onlyDeleted() {
        return new SearchQuery(scope, query, includeDeleted, true, version, userData, contentPreviewLimit);
    }

    /** Records of this version of their datasets. */
    public SearchQuery atVersion(long version) {
        return new SearchQuery(scope, query, includeDeleted, isDeleted, version, userData, contentPreviewLimit);
    }

    /** Also reads the names and e-mail addresses of the authors. */
    public SearchQuery withUserData() {
        return new SearchQuery(scope, query, includeDeleted, isDeleted, version, true, contentPreviewLimit);
    }

    /** With at most this number of characters of each text in the content of a hit. */
    public SearchQuery withPreviewLimit(long characters) {
        return new SearchQuery(scope, query, includeDeleted, isDeleted, version, userData, characters);
    }
}
