package io.quarkiverse.datadog.llmobs.experiment.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class NewSpanTest {

    private static NewSpan span() {
        return NewSpan.of("p", "d", "task", Instant.parse("2026-08-13T19:41:45.714000001Z"), Duration.ofMillis(2));
    }

    @Test
    void timesAreInNanoseconds() {
        assertEquals(1786650105714000001L, span().startNs());
        assertEquals(2_000_000L, span().duration());
    }

    @Test
    void idsAreRandomAndDiffer() {
        NewSpan span = span();
        assertTrue(span.spanId().matches("[0-9a-f]{16}"), span.spanId());
        assertTrue(span.traceId().matches("[0-9a-f]{32}"), span.traceId());
        assertNotEquals(span.spanId(), span().spanId());
    }

    @Test
    void tagsNameWhereItBelongs() {
        assertEquals(List.of("project_id:p", "dataset_id:d", "dataset_record_id:r", "k:v"),
                span().onRecord("r").withTags("k:v").tags());
    }

    @Test
    void anErrorHasTheTypeTheMessageAndTheStack() {
        NewSpan failed = span().withInput("q").withMetadata(Map.of("k", 1)).failed(new IllegalStateException("no model"));
        assertEquals(SpanStatus.ERROR, failed.status());
        assertEquals("java.lang.IllegalStateException", failed.meta().error().type());
        assertEquals("no model", failed.meta().error().message());
        assertTrue(failed.meta().error().stack().contains("NewSpanTest"));
        assertEquals("q", failed.meta().input());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("The dataset id of a span must not be blank, but was \" \"",
                assertThrows(IllegalArgumentException.class,
                        () -> NewSpan.of("p", " ", "task", Instant.EPOCH, Duration.ofMillis(2))).getMessage());
        assertEquals("The start of a span must not be null", assertThrows(IllegalArgumentException.class,
                () -> new NewSpan("s", "t", "p", "d", "n", null, 1L, SpanStatus.OK, null, null)).getMessage());
    }
}
