package io.quarkiverse.datadog.llmobs.emulator.event;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.emulator.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationGroup;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.span.Spans;

/**
 * The operations on events of experiments.
 */
public record EventOperations(Experiments experiments, Events events, Spans allSpans, Responses responses, CursorPages pages,
        Clock clock) implements OperationGroup {

    private static final SpanFormat FORMAT = new SpanFormat();

    @Override
    public void registerIn(Operations operations) {
        operations.on("CreateLLMObsExperimentEvents", this::push);
        operations.on("ListLLMObsExperimentEventsV1", this::listV1);
        operations.on("ListLLMObsExperimentEventsV2", this::listV2);
        operations.on("ListLLMObsExperimentEvents", this::list);
    }

    /** The live service processes events later; here they are there at once. */
    private ApiResponse push(ApiRequest request) {
        Experiment experiment = experiments.toWrite(request);
        // recorded, and published
        EventBatch batch = EventBatch.of(request.attributes("experiments", "events"), clock.millis());
        EventLog log = events.of(experiment);
        log.add(batch);
        batch.spans().forEach(
                span -> ApplicationSpan.add(span, experiment.projectName(), () -> log.metrics(span), allSpans));
        return responses.accepted();
    }

    private ApiResponse listV1(ApiRequest request) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        events.of(experiments.toRead(request)).spans().forEach(span -> data.add(JsonApi.resource(span.span().id(),
                "experiments", responses.resource(FORMAT, span, ResponseKind.LISTED))));
        return responses.ok(JsonApi.document(data));
    }

    private ApiResponse listV2(ApiRequest request) {
        Experiment experiment = experiments.toRead(request);
        EventLog log = events.of(experiment);
        return responses.ok(JsonApi.document(resource(experiment, log.spans(), log.summary())));
    }

    private ObjectNode resource(Experiment experiment, List<SpanFormat.Evaluated> spans, List<Metric> summary) {
        ObjectNode attributes = Json.object();
        ArrayNode listed = attributes.putArray("spans");
        spans.forEach(span -> listed.add(responses.resource(FORMAT, span, ResponseKind.LISTED)));
        ArrayNode metrics = attributes.putArray("summary_metrics");
        summary.forEach(metric -> metrics.add(MetricFormat.write(metric)));
        return JsonApi.resource(experiment.id(), "experiment_events", attributes);
    }

    /** The metrics of the experiment are on each page, as described. */
    private ApiResponse list(ApiRequest request) {
        Experiment experiment = experiments.toRead(request);
        EventLog log = events.of(experiment);
        return pages.respondWith(request, "events of " + experiment.id(), 0, log::spans,
                spans -> resource(experiment, spans, log.summary()));
    }
}
