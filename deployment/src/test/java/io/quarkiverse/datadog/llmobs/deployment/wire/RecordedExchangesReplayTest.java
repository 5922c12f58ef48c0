package io.quarkiverse.datadog.llmobs.deployment.wire;

import static io.quarkiverse.datadog.llmobs.deployment.wire.RecordedExchange.map;
import static io.quarkiverse.datadog.llmobs.deployment.wire.RecordedExchange.text;
import static io.quarkiverse.datadog.llmobs.deployment.wire.RecordedExchange.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What the live service once took is what this client sends, and what it answered is what this client reads.
 */
class RecordedExchangesReplayTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .withApplicationRoot(jar -> jar.addClasses(Wire.class, RecordedExchange.class, Facts.class)
                    .addAsResource("recorded/recorded-js.jsonl"));

    @Inject
    LlmObservability llmobs;

    @Inject
    @RestClient
    ProjectsApi projectsApi;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @Inject
    @RestClient
    DatasetRecordsApi recordsApi;

    @Inject
    @RestClient
    ExperimentsApi experimentsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    // lines and not exchanges: the arguments are made by one class loader and used by another
    static Stream<Arguments> exchanges() {
        return RecordedExchange.lines().stream().map(line -> Arguments.of(RecordedExchange.of(line).name(), line));
    }

    @Test
    void theRecordingsCoverEveryOperationTheyCan() {
        long different = exchanges().map(exchange -> exchange.get()[0]).distinct().count();
        assertTrue(different >= 20, "exchanges: " + different);
        assertEquals(
                List.of("GET datasets", "GET records", "POST datasets", "POST experiments", "POST projects", "POST records"),
                RecordedExchange.lines().stream().map(line -> RecordedExchange.of(line).operation()).distinct().sorted()
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void theFrontDoorSendsAndReadsWhatWasRecorded(String name, String line) {
        RecordedExchange exchange = RecordedExchange.of(line);
        exchange.answerOn(WIRE);
        assertEquals(exchange.answer(), throughTheFrontDoor(exchange));
        exchange.assertReceivedBy(WIRE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exchanges")
    void theRawInterfaceSendsAndReadsWhatWasRecorded(String name, String line) {
        RecordedExchange exchange = RecordedExchange.of(line);
        exchange.answerOn(WIRE);
        assertEquals(exchange.answer(), throughTheRawInterface(exchange));
        exchange.assertReceivedBy(WIRE);
    }

    private List<Facts> throughTheFrontDoor(RecordedExchange exchange) {
        return switch (exchange.operation()) {
            case "POST projects" -> List.of(Facts.of(llmobs.projects().create(project(exchange))));
            case "POST datasets" -> List.of(Facts.of(llmobs.datasets(exchange.project()).create(dataset(exchange))));
            case "POST experiments" -> List.of(Facts.of(llmobs.experiments().create(experiment(exchange))));
            case "GET datasets" -> llmobs.datasets(exchange.project())
                    .list(new DatasetQuery(exchange.parameter("filter[id]"), exchange.parameter("filter[name]"))).stream()
                    .map(Facts::of).toList();
            case "GET records" -> llmobs.datasets(exchange.project()).records(exchange.dataset())
                    .list(RecordQuery.version(version(exchange))).stream().map(Facts::of).toList();
            case "POST records" -> llmobs.datasets(exchange.project()).records(exchange.dataset())
                    .append(records(exchange)).stream().map(Facts::of).toList();
            default -> throw new IllegalArgumentException(exchange.operation());
        };
    }

    private List<Facts> throughTheRawInterface(RecordedExchange exchange) {
        return switch (exchange.operation()) {
            case "POST projects" -> List.of(Facts.of(projectsApi.createProject(request(exchange, project(exchange)))
                    .await().indefinitely().data().attributes()));
            case "POST datasets" -> List.of(Facts.of(datasetsApi.createDataset(exchange.project(),
                    request(exchange, dataset(exchange))).await().indefinitely().data().attributes()));
            case "POST experiments" -> List.of(Facts.of(experimentsApi.createExperiment(
                    request(exchange, experiment(exchange))).await().indefinitely().data().attributes()));
            case "GET datasets" -> datasetsApi.listDatasets(exchange.project(), exchange.parameter("filter[name]"),
                    exchange.parameter("filter[id]"), null, null).await().indefinitely().data().stream()
                    .map(resource -> Facts.of(resource.attributes())).toList();
            case "GET records" -> recordsApi.listRecords(exchange.project(), exchange.dataset(), version(exchange), null, null,
                    null).await().indefinitely().data().stream().map(resource -> Facts.of(resource.attributes())).toList();
            case "POST records" -> recordsApi.appendRecords(exchange.project(), exchange.dataset(),
                    request(exchange, new AppendedRecords(records(exchange), null))).await().indefinitely().data().stream()
                    .map(resource -> Facts.of(resource.attributes())).toList();
            default -> throw new IllegalArgumentException(exchange.operation());
        };
    }

    private static <A> Document<Resource<A>> request(RecordedExchange exchange, A attributes) {
        return Document.of(exchange.type(), attributes);
    }

    private static NewProject project(RecordedExchange exchange) {
        return new NewProject(text(exchange.attributes().path("name")), text(exchange.attributes().path("description")));
    }

    private static NewDataset dataset(RecordedExchange exchange) {
        JsonNode sent = exchange.attributes();
        return new NewDataset(text(sent.path("name")), text(sent.path("description")), map(sent.get("metadata")));
    }

    private static long version(RecordedExchange exchange) {
        return Long.parseLong(exchange.parameter("filter[version]"));
    }

    private static List<NewRecord> records(RecordedExchange exchange) {
        List<NewRecord> records = new ArrayList<>();
        for (JsonNode sent : exchange.attributes().get("records")) {
            records.add(new NewRecord(text(sent.path("id")), value(sent.get("input")), value(sent.get("expected_output")),
                    map(sent.get("metadata")), null));
        }
        return records;
    }

    private static NewExperiment experiment(RecordedExchange exchange) {
        JsonNode sent = exchange.attributes();
        return new NewExperiment(text(sent.path("name")), text(sent.path("project_id")), text(sent.path("dataset_id")),
                sent.get("dataset_version").asLong(), text(sent.path("description")), map(sent.get("config")),
                map(sent.get("metadata")), sent.get("run_count").asInt(), null, sent.get("ensure_unique").asBoolean());
    }
}
