package io.quarkiverse.datadog.llmobs.it.faults.chaos.span;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;

/**
 * Reads the spans of the seed, which nothing changes.
 */
public final class SpanCalls {

    private static final List<String> IDS = IntStream.range(0, 20).mapToObj(i -> "span" + i).toList();
    private static final SpanQuery QUERY = SpanQuery.all().from("0").withMlApp("chaos").inOrder(SpanOrder.OLDEST_FIRST);

    /** The spans of the seed, as JSON; every other span is of another application. */
    public static final String SEEDED = IDS.stream().map(id -> span(id, "chaos") + "," + span(id + "-x", "other"))
            .collect(Collectors.joining(",", "[", "]"));

    private final LlmObservability llmobs;
    private final Differences misread;

    /** @param misread where what is read differs from the seed */
    public SpanCalls(LlmObservability llmobs, Differences misread) {
        this.llmobs = llmobs;
        this.misread = misread;
    }

    private static String span(String id, String app) {
        return """
                {"span_id":"%s","trace_id":"t","name":"n","span_kind":"llm","ml_app":"%s","start_ns":1000}""".formatted(id,
                app);
    }

    /** Makes any of the calls. */
    public Outcome next(SplittableRandom random) {
        Paged<Span> listing = random.nextBoolean() ? llmobs.spans().list(QUERY) : llmobs.spans().search(QUERY);
        return Outcome.ofRetried(() -> compare(listing.withPageSize(random.nextInt(5, 25))));
    }

    private void compare(Paged<Span> listing) {
        List<String> found = listing.stream().map(Span::spanId).toList();
        if (!found.equals(IDS)) {
            misread.lost("one of " + IDS + " in " + found);
        }
    }
}
