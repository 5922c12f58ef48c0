package io.quarkiverse.datadog.llmobs.emulator.span;

import java.time.Clock;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;

/**
 * The operations on spans.
 */
public record SpanOperations(Spans spans, Responses responses, CursorPages pages, Clock clock) implements OperationGroup {

    private static final SpanFormat FORMAT = new SpanFormat();
    /** As documented, the default is smaller than that of other lists. */
    private static final int DEFAULT_SIZE = 10;

    @Override
    public void registerIn(Operations operations) {
        operations.on("ListLLMObsSpans", this::list);
        operations.on("SearchLLMObsSpans", this::search);
    }

    private ApiResponse list(ApiRequest request) {
        return page(request, SpanFilter.of(request, new TreeMap<>(), 0, Timestamps.now(clock)));
    }

    private ApiResponse search(ApiRequest request) {
        SearchBody body = SearchBody.of(request);
        return page(body.listing(), SpanFilter.of(body.listing(), body.tags(), body.offset(), Timestamps.now(clock)));
    }

    private ApiResponse page(ApiRequest request, SpanFilter filter) {
        CursorPages own = new CursorPages(Math.min(pages.defaultSize(), DEFAULT_SIZE), responses);
        return response(own.page(request, filter.text(), 0,
                (before, limit) -> spans.page(filter, filter.isOldestFirst(), before, limit),
                span -> responses.resource(FORMAT, span, ResponseKind.LISTED)));
    }

    private ApiResponse response(CursorPages.Page page) {
        ObjectNode document = JsonApi.document(page.data());
        ObjectNode meta = document.putObject("meta").put("elapsed", 0);
        ObjectNode next = meta.putObject("page");
        if (page.after() != null) {
            next.put("after", page.after());
        }
        meta.put("request_id", UUID.randomUUID().toString()).put("status", "done");
        return responses.ok(document);
    }
}
