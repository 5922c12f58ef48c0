package io.quarkiverse.datadog.llmobs.deployment.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.deployment.stories.StoryEmulators;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.ExperimentSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.MetricValue;
import io.quarkiverse.datadog.llmobs.experiment.event.NewEvents;
import io.quarkiverse.datadog.llmobs.experiment.event.NewMetric;
import io.quarkiverse.datadog.llmobs.experiment.event.NewSpan;
import io.quarkiverse.datadog.llmobs.experiment.event.SpanStatus;
import io.quarkiverse.datadog.llmobs.experiment.search.Aggregation;
import io.quarkiverse.datadog.llmobs.experiment.search.AggregationQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.Experimentation;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with events and searches. One client uses an emulator of the live service, the other one an emulator of the
 * API description; all requests and responses are valid against the description.
 */
class ExperimentStoriesTest {

    private static final Instant START = Instant.parse("2026-08-13T19:41:45.714000001Z");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofBothForms().application();

    @Inject
    LlmObservability liveClient;

    @Inject
    @LlmObservabilityClient("published")
    LlmObservability publishedClient;

    private LlmObservability client(String form) {
        return form.equals("live") ? liveClient : publishedClient;
    }

    /** An experiment on a new dataset with two records. */
    private Experiment experiment(String form, String name) {
        LlmObservability llmobs = client(form);
        String project = llmobs.projects().create(NewProject.named("project of " + name)).id();
        Dataset dataset = llmobs.datasets(project).create(NewDataset.named("dataset of " + name));
        llmobs.datasets(project).records(dataset.id())
                .append(List.of(NewRecord.of("1+1", 2).withId(name + "-1"), NewRecord.of("2+2", 4).withId(name + "-2")));
        return llmobs.experiments().create(NewExperiment.named(name).inProject(project).on(dataset.id()));
    }

    private static NewSpan span(Experiment run, String record, int iteration) {
        return NewSpan.of(run.projectId(), run.datasetId(), "task", START, Duration.ofNanos(1500)).onRecord(record)
                .withTags("run_id:run-" + iteration + "-of-" + run.id(), "run_iteration:" + iteration);
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void whatWasPushedIsListedInEachForm(String form) {
        Experiment run = experiment(form, "events");
        ExperimentEvents events = client(form).experiments().events(run.id());
        NewSpan good = span(run, "events-1", 1).withInput("1+1").withOutput(2).withExpectedOutput(Map.of("answer", 2));
        NewSpan bad = span(run, "events-2", 1).failed(new IllegalStateException("no model"));
        events.push(NewEvents.spans(good, bad).withMetrics(NewMetric.of("exact", true).on(good),
                NewMetric.of("length", 1.5).on(good),
                NewMetric.failed("exact", new IllegalStateException("no judge")).on(bad)));
        events.push(NewEvents.metrics(NewMetric.of("accuracy", 0.5).asSummary()));

        for (Paged<ExperimentSpan> listing : List.of(events.list().withPageSize(1), events.listV1(), events.listV2())) {
            List<ExperimentSpan> spans = listing.stream().toList();
            assertEquals(List.of(bad.spanId(), good.spanId()), spans.stream().map(ExperimentSpan::spanId).toList());
            assertEquals(START, spans.get(1).start());
            assertEquals(Duration.ofNanos(1500), spans.get(1).elapsed());
            assertEquals("events-1", spans.get(1).datasetRecordId());
            assertEquals(2, spans.get(1).meta().output());
            assertEquals(Map.of("answer", 2), spans.get(1).meta().expectedOutput());
            assertTrue(spans.get(1).tags().contains("experiment_id:" + run.id()));
            assertEquals(List.of(new MetricValue.Flag(true), new MetricValue.Score(new BigDecimal("1.5"))),
                    spans.get(1).evalMetrics().stream().map(ExperimentMetric::value).toList());
            assertEquals(SpanStatus.ERROR, spans.get(0).status());
            assertEquals("no model", spans.get(0).meta().error().message());
        }
        assertEquals(List.of("accuracy"), events.summaryMetrics().stream().map(ExperimentMetric::label).toList());
        assertThrows(NotFoundException.class,
                () -> client(form).experiments().events("none").push(NewEvents.spans(good)));
        assertThrows(NotFoundException.class, () -> client(form).experiments().events("none").list().firstPage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void whatBelongsToAnExperimentIsFound(String form) {
        Experiment run = experiment(form, "searched");
        client(form).experiments().events(run.id())
                .push(NewEvents.spans(span(run, "searched-1", 1), span(run, "searched-1", 2)));
        Experimentation experimentation = client(form).experimentation();
        SearchQuery searched = SearchQuery.in(SearchScope.PROJECTS, SearchScope.DATASETS, SearchScope.DATASET_RECORDS,
                SearchScope.EXPERIMENTS).matching("SEARCHED");
        List<SearchScope> kinds = List.of(SearchScope.PROJECTS, SearchScope.DATASETS, SearchScope.DATASET_RECORDS,
                SearchScope.DATASET_RECORDS, SearchScope.EXPERIMENTS);
        assertEquals(kinds, experimentation.search(searched).withPageSize(2).stream().map(SearchHit::kind).toList());
        assertEquals(kinds, experimentation.simpleSearch(searched).withPageSize(2).stream().map(SearchHit::kind).toList());
        assertEquals(5, experimentation.count(searched));
        assertEquals(List.of("searched-1", "searched-2"), experimentation
                .simpleSearch(SearchQuery.in(SearchScope.DATASET_RECORDS).matching("searched-"),
                        List.of(SearchSort.ascending("id")))
                .stream().map(hit -> ((SearchHit.RecordHit) hit).record().id()).toList());
        assertEquals(List.of(2, 1), experimentation.search(SearchQuery.in(SearchScope.EXPERIMENT_RUNS).matching(run.id()))
                .stream().map(hit -> ((SearchHit.RunHit) hit).run().runNumber()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "published" })
    void scoresAreAggregated(String form) {
        Experiment run = experiment(form, "aggregated");
        NewSpan span = span(run, "aggregated-1", 1);
        client(form).experiments().events(run.id()).push(NewEvents.metrics(NewMetric.of("length", 3).on(span),
                NewMetric.of("length", 4).on(span), NewMetric.of("exact", true).on(span)));
        Aggregation lengths = client(form).experimentation().aggregate(AggregationQuery.of("score_value")
                .matching("@experiment_id:" + run.id() + " label:length").groupedBy("label"));
        assertEquals(2, lengths.hitCount());
        assertEquals(Map.of("label", "length"), lengths.buckets().get(0).by());
        assertEquals(new BigDecimal("3.5"), lengths.buckets().get(0).metrics().get("score_value"));
    }
}
