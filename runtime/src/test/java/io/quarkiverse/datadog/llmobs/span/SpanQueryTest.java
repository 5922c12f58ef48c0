package io.quarkiverse.datadog.llmobs.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SpanQueryTest {

    @Test
    void timesAreTextsOrInstants() {
        SpanQuery query = SpanQuery.all().from(Instant.parse("2026-08-13T19:39:31.5Z")).to("now-5m");
        assertEquals("2026-08-13T19:39:31.500Z", query.from());
        assertEquals("now-5m", query.to());
    }

    @Test
    void aBlankFilterIsRejectedBecauseItWouldSelectEverything() {
        SpanQuery all = SpanQuery.all();
        for (Executable blank : List.<Executable> of(() -> all.from(" "), () -> all.to(""), () -> all.matching(""),
                () -> all.withSpanId(""), () -> all.withTraceId(" "), () -> all.withKind(SpanKind.of("")),
                () -> all.withName(""), () -> all.withMlApp(""), () -> all.inOrder(SpanOrder.of("")))) {
            assertThrows(IllegalArgumentException.class, blank);
        }
        assertEquals("The ml app of a query of spans must not be blank, but was \" \"",
                assertThrows(IllegalArgumentException.class, () -> all.withMlApp(" ")).getMessage());
    }

    @Test
    void aTimeOffsetIsWholeSeconds() {
        assertEquals(Duration.ofSeconds(-90), SpanQuery.all().withTimeOffset(Duration.ofSeconds(-90)).timeOffset());
        assertEquals("The time offset of a query of spans must be whole seconds, but was PT0.5S",
                assertThrows(IllegalArgumentException.class, () -> SpanQuery.all().withTimeOffset(Duration.ofMillis(500)))
                        .getMessage());
    }

    @Test
    void aNullIsNoFilter() {
        assertEquals(SpanQuery.all(), SpanQuery.all().withMlApp("bot").withMlApp(null).withKind(null).inOrder(null)
                .withTags(null).withTimeOffset(null));
    }
}
