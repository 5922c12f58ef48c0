package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.event.Events;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The searches and the aggregation. None was recorded, so both profiles respond as described.
 */
public record SearchOperations(Projects projects, Events events, Responses responses, CursorPages pages)
        implements
            OperationGroup {

    /** How many hits a search by numbered pages finds. That there is such a limit is described, not how great it is. */
    static final int MAX_FOUND = 10_000;

    @Override
    public void registerIn(Operations operations) {
        operations.on("SearchLLMObsExperimentation", this::search);
        operations.on("SimpleSearchLLMObsExperimentation", this::simpleSearch);
        operations.on("AggregateLLMObsExperimentation", this::aggregate);
    }

    private ApiResponse search(ApiRequest request) {
        JsonMembers attributes = request.attributes(SearchResponse.TYPE);
        SearchFilter filter = SearchFilter.of(attributes);
        JsonMembers page = SearchFilter.members(attributes, "page");
        int limit = limit(page);
        String text = page == null ? null : page.text("cursor");
        int search = filter.hashCode();
        SearchCursor after = text == null || text.isEmpty() ? null : SearchCursor.parse(text, search);
        if ((after == null || !after.afterEmptyPage()) && request.takeFault(Fault.Kind.EMPTY_PAGE)) {
            return page(filter, List.of(), new SearchCursor(search, after == null ? "" : after.leaf(),
                    after == null ? Slice.START : after.before(), true).text());
        }
        SearchWalk.Page found = walk(filter).page(after, limit);
        if (request.takeFault(Fault.Kind.REPEATED_CURSOR)) {
            return page(filter, found.hits(),
                    after != null ? text : new SearchCursor(search, "", Slice.START, false).text());
        }
        return page(filter, found.hits(), found.next() == null ? null : found.next().text());
    }

    private ApiResponse simpleSearch(ApiRequest request) {
        JsonMembers attributes = request.attributes(SearchResponse.TYPE);
        SearchFilter filter = SearchFilter.of(attributes);
        Comparator<SearchWalk.Hit> order = HitOrder.of(attributes);
        JsonMembers page = SearchFilter.members(attributes, "page");
        Integer asked = page == null ? null : page.count("number");
        if (asked != null && asked == 0) {
            throw page.invalid("number", "is not a positive integer");
        }
        int number = asked == null ? 1 : asked;
        int limit = limit(page);
        List<SearchWalk.Hit> found = new ArrayList<>(walk(filter).page(null, MAX_FOUND).hits());
        found.sort(order);
        int from = (int) Math.min((long) (number - 1) * limit, found.size());
        ObjectNode document = SearchResponse.document(filter, found.subList(from, Math.min(from + limit, found.size())));
        document.putObject("meta").putObject("page").put("current", number).put("limit", limit)
                .put("total_count", found.size()).put("total_pages", (found.size() + limit - 1) / limit);
        return responses.ok(document);
    }

    private ApiResponse aggregate(ApiRequest request) {
        Aggregates aggregates = new Aggregates(AggregateRequest.of(request.attributes(SearchResponse.TYPE)));
        return responses.ok(JsonApi.document(JsonApi.resource(UUID.randomUUID().toString(), SearchResponse.TYPE,
                aggregates.of(new Rows(projects, events).all()))));
    }

    private SearchWalk walk(SearchFilter filter) {
        return new SearchWalk(new Leaves(projects, events, responses).of(filter), filter.hashCode());
    }

    /** @param after null on the last page */
    private ApiResponse page(SearchFilter filter, List<SearchWalk.Hit> hits, String after) {
        ObjectNode document = SearchResponse.document(filter, hits);
        document.putObject("meta").set("after", after == null ? responses.noCursor() : TextNode.valueOf(after));
        return after == null ? responses.ok(document) : responses.partial(document);
    }

    private int limit(JsonMembers page) {
        Integer limit = page == null ? null : page.count("limit");
        if (limit == null) {
            return pages.defaultSize();
        }
        if (limit == 0) {
            throw page.invalid("limit", "is not a positive integer");
        }
        return Math.min(limit, CursorPages.MAX_SIZE);
    }
}
