package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Operation.requests;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * The operations of one request and one answer: reads, creates, changes and appends, by both twins and by the raw interfaces.
 */
final class Calls {

    private static final List<NewRecord> RECORDS = List.of(NewRecord.of("question", "answer").withId("r1"),
            NewRecord.of("question", "answer").withId("r2"));
    private static final List<String> IDS = List.of("r1", "r2");

    private Calls() {
    }

    static List<Operation> all() {
        return List.of(
                new Call("get", "ListLLMObsDatasets", true, Group.all(), requests("GET", "/datasets"), "d1",
                        // a listing may come without a body, and has nothing in it then
                        Meaning.MISSING, lane -> lane.llmobs().datasets().get("d1").id()),
                new Call("get or create", "CreateLLMObsDataset", true,
                        Group.of(Group.BREAK, Group.SILENCE, Group.CONTENT, Group.ODDITY), requests("POST", "/datasets"), "d1",
                        // the one of that name is looked up then, and another one is found
                        Meaning.UNEXPECTED, lane -> lane.llmobs().datasets().create(NewDataset.named("new")).id()),
                new Call("get or create a project", "CreateLLMObsProject", true, Group.of(), requests("POST", "/projects"),
                        "d1",
                        Meaning.UNEXPECTED, lane -> lane.llmobs().projects().create(NewProject.named("new")).id()),
                new Call("idempotent", "UpdateLLMObsDataset", true, Group.of(),
                        requests("PATCH", "/datasets/d1"), "d1",
                        // it is read back
                        Meaning.EMPTY, lane -> lane.llmobs().datasets().update("d1", DatasetChanges.name("new")).id()),
                new Call("not idempotent", "CreateLLMObsDatasetRecords", false, Group.all(),
                        requests("POST", "/records"), IDS,
                        // the service may leave out all of it
                        Meaning.EMPTY, lane -> ids(lane.llmobs().datasets().records("d1").append(RECORDS))),
                new Call("create of an experiment", "CreateLLMObsExperiment", false, Group.of(Group.BREAK),
                        requests("POST", "/experiments"), "d1", Meaning.UNEXPECTED,
                        lane -> lane.llmobs().experiments().create(NewExperiment.named("new")).id()),
                new Call("create of an experiment sharing its name", "CreateLLMObsExperiment", true, Group.of(),
                        requests("POST", "/experiments"), "d1", Meaning.UNEXPECTED,
                        lane -> lane.llmobs().experiments().create(NewExperiment.named("new").sharingItsName()).id()),
                new Call("reactive get", "ListLLMObsDatasets", true, Group.of(), requests("GET", "/datasets"), "d1",
                        Meaning.MISSING, lane -> lane.reactive().datasets().get("d1").await().indefinitely().id()),
                new Call("reactive append", "CreateLLMObsDatasetRecords", false, Group.of(), requests("POST", "/records"), IDS,
                        Meaning.EMPTY,
                        lane -> ids(lane.reactive().datasets().records("d1").append(RECORDS).await().indefinitely())),
                new Call("raw listing", "ListLLMObsDatasets", true, Group.of(), requests("GET", "/datasets"),
                        List.of("d1", "d2"),
                        Meaning.EMPTY, Calls::rawListing),
                new Call("raw create", "CreateLLMObsDataset", true, Group.of(), requests("POST", "/datasets"), "d1",
                        Meaning.EMPTY, lane -> lane.datasetsApi()
                                .createDataset("p", Document.of("datasets", NewDataset.named("new"))).await().indefinitely()
                                .data().id()));
    }

    private static Object rawListing(Lane lane) {
        return lane.datasetsApi().listDatasets("p", null, null, null, null).await().indefinitely().data().stream()
                .map(dataset -> dataset.id()).toList();
    }

    private static List<String> ids(List<DatasetRecord> records) {
        return records.stream().map(DatasetRecord::id).toList();
    }
}
