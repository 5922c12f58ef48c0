package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.Response;
import io.quarkiverse.datadog.llmobs.testkit.operation.ResultShape;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * A call of each operation, and those of the groups that do more than one operation does. Their results are searched for keys.
 *
 * @param goodResponse a complete HTTP response to each of its requests
 * @param readsData whether it reads what a response contains, and so fails if that is something else
 * @param toIntake whether its request goes to the intake, which takes an API key and no token
 */
record Call(String name, byte[] goodResponse, boolean readsData, boolean toIntake, Action action) {

    private Call(String name, byte[] goodResponse, Action action) {
        this(name, goodResponse, true, false, action);
    }

    private static final Feedback FEEDBACK = Feedback.bool("helpful", true).joinedByTrace("t").withSubmitter(Submitter.of("u"))
            .withMlApp("bot").withTimestamp(Instant.EPOCH);

    interface Action {
        Object carryOut(LlmObservability llmobs) throws Exception;
    }

    static List<Call> all(Path directory) {
        List<Call> all = new ArrayList<>();
        for (OperationCase operation : OperationCases.all()) {
            all.add(new Call(operation.id(), http(operation.response()),
                    operation.shape().kind() != ResultShape.Kind.NOTHING, operation.isIntake(), operation::callBlocking));
        }
        byte[] dataset = LeakingResponses.data("");
        byte[] export = http(new Response(200, "text/csv", "id,input\nr,q\n"));
        all.add(new Call("feedback", http(OperationCases.of(OperationIds.SUBMIT_METRICS).response()), true, true,
                llmobs -> llmobs.evaluations().feedback(List.of(FEEDBACK, FEEDBACK))));
        all.add(new Call("get", dataset, llmobs -> llmobs.datasets().get("d")));
        all.add(new Call("first page", dataset, llmobs -> llmobs.datasets().list().firstPage()));
        all.add(new Call("records of the current version", dataset,
                llmobs -> llmobs.datasets().records("d").list().stream().toList()));
        all.add(new Call("import", dataset,
                llmobs -> llmobs.datasets().importInto("d").fromRecords(List.of(NewRecord.of("q")))));
        all.add(new Call("export", export,
                llmobs -> llmobs.datasets().export("d").version(1).toStream(OutputStream.nullOutputStream())));
        all.add(new Call("export to a file", export,
                llmobs -> llmobs.datasets().export("d").version(1).toFile(directory.resolve("d.csv"))));
        all.add(new Call("export of rows", export, llmobs -> {
            try (var rows = llmobs.datasets().export("d").version(1).rows()) {
                return rows.toList();
            }
        }));
        return all;
    }

    private static byte[] http(Response response) {
        RawResponse raw = RawResponse.of(response.status(), response.contentType(), response.body()).with("Connection: close");
        return RawResponse.joined(raw.head(), raw.body());
    }

    /** What it returns or throws. */
    Object outcome(LlmObservability llmobs) {
        try {
            return action.carryOut(llmobs);
        } catch (Exception e) {
            return e;
        }
    }
}
