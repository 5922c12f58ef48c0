package io.quarkiverse.datadog.llmobs.it.faults.call;

import static io.quarkiverse.datadog.llmobs.it.faults.call.TestedCall.requests;

import java.time.Instant;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect;
import io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;

/**
 * Representatives of calls with one request: a read, creates and an append.
 */
public final class SingleCalls {

    private static final List<NewRecord> RECORDS = List.of(NewRecord.of("question", "answer").withId("r1"),
            NewRecord.of("question", "answer").withId("r2"));
    private static final List<String> IDS = List.of("r1", "r2");

    private static final Feedback THUMB = Feedback.bool("helpful", true).joinedByTrace("t").withSubmitter(Submitter.of("u"))
            .withMlApp("bot").withTimestamp(Instant.EPOCH);
    private static final List<Feedback> FEEDBACK = List.of(THUMB, THUMB.withReasoning("fast"));

    private SingleCalls() {
    }

    public static List<TestedCall> all() {
        return List.of(
                new SingleCall("get", OperationIds.LIST_DATASETS, true, FaultGroup.all(),
                        requests("GET", "/datasets"), "d1",
                        // a listing may have no body, and is empty then
                        FaultEffect.MISSING, client -> client.llmobs().datasets().get("d1").id()),
                new SingleCall("get or create", OperationIds.CREATE_DATASET, true,
                        FaultGroup.of(FaultGroup.BREAK, FaultGroup.SILENCE, FaultGroup.CONTENT, FaultGroup.UNUSUAL),
                        requests("POST", "/datasets"), "d1",
                        // the one of that name is looked up then, and another one is found
                        FaultEffect.UNEXPECTED, client -> client.llmobs().datasets().create(NewDataset.named("new")).id()),
                new SingleCall("not idempotent", OperationIds.APPEND_RECORDS, false,
                        FaultGroup.all(),
                        requests("POST", "/records"), IDS,
                        // the service may leave out all of it
                        FaultEffect.EMPTY, client -> ids(client.llmobs().datasets().records("d1").append(RECORDS))),
                new SingleCall("feedback", OperationIds.SUBMIT_METRICS, false,
                        FaultGroup.of(FaultGroup.BREAK, FaultGroup.SILENCE, FaultGroup.STATUS),
                        requests("POST", "/eval-metric"), FEEDBACK.size(),
                        // it was accepted all the same
                        FaultEffect.FINE, client -> client.llmobs().evaluations().feedback(FEEDBACK).accepted()),
                new SingleCall("create of an experiment", OperationIds.CREATE_EXPERIMENT, false,
                        FaultGroup.of(FaultGroup.BREAK),
                        requests("POST", "/experiments"), "experiment-1", FaultEffect.UNEXPECTED,
                        client -> client.llmobs().experiments().create(NewExperiment.named("new")).id()),
                new SingleCall("create of an experiment sharing its name",
                        OperationIds.CREATE_EXPERIMENT, true, FaultGroup.of(),
                        requests("POST", "/experiments"), "experiment-1", FaultEffect.UNEXPECTED,
                        client -> client.llmobs().experiments().create(NewExperiment.named("new").sharingItsName()).id()));
    }

    private static List<String> ids(List<DatasetRecord> records) {
        return records.stream().map(DatasetRecord::id).toList();
    }
}
