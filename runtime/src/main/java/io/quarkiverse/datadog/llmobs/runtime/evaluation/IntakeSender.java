package io.quarkiverse.datadog.llmobs.runtime.evaluation;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.PartialSubmissionException;
import io.quarkiverse.datadog.llmobs.evaluation.AcceptedBatch;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.rest.unpublished.IntakeApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetric;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetrics;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.UnknownOutcome;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Sends batches of metrics to the intake, one after the other, and stops at the first failure.
 */
record IntakeSender(Api<IntakeApi> intake) {

    private static final String TYPE = "evaluation_metric";
    /** The response to a request that was accepted without a body. */
    private static final AcceptedBatch NOT_REPEATED = new AcceptedBatch(null, null, null);

    Uni<Submission> send(List<List<EvaluationMetric>> batches) {
        int all = batches.stream().mapToInt(List::size).sum();
        return Uni.createFrom().deferred(() -> {
            AtomicInteger accepted = new AtomicInteger();
            return Multi.createFrom().iterable(batches)
                    .onItem().transformToUniAndConcatenate(batch -> Uni.createFrom().deferred(
                            () -> send(batch, accepted.get(), all).invoke(response -> accepted.addAndGet(batch.size()))))
                    .collect().asList().map(responses -> new Submission(all, responses));
        });
    }

    private Uni<AcceptedBatch> sendOne(List<EvaluationMetric> batch) {
        return intake.one(api -> api.submitMetrics(Document.of(TYPE, new EvaluationMetrics(batch))),
                () -> Uni.createFrom().item(NOT_REPEATED)).map(response -> complete(batch, response));
    }

    private Uni<AcceptedBatch> send(List<EvaluationMetric> batch, int before, int all) {
        return sendOne(batch).onFailure(Exception.class)
                .transform(failure -> before == 0 ? failure : partial(failure, before, batch.size(), all));
    }

    /** A response that repeats only some of the metrics would be the only sign that the others were dropped. */
    private static AcceptedBatch complete(List<EvaluationMetric> batch, AcceptedBatch response) {
        int repeated = response.metrics().size();
        if (repeated != 0 && repeated < batch.size()) {
            throw Failures.unexpected("the response repeats " + repeated + " of " + batch.size()
                    + " metrics; the others may not have been accepted",
                    Failure.ofResponse(202, List.of(), null).during(Operations.idOf(IntakeApi.class, "submitMetrics")), null);
        }
        return response;
    }

    /** @param cause any failure: that of a filter of the application must not hide what was accepted */
    private static PartialSubmissionException partial(Throwable cause, int accepted, int size, int all) {
        LlmObservabilityException failure = cause instanceof LlmObservabilityException known ? known
                : new LlmObservabilityException(String.valueOf(cause),
                        Failure.withoutResponse().during(Operations.idOf(IntakeApi.class, "submitMetrics")), cause);
        int uncertain = UnknownOutcome.is(failure) ? size : 0;
        return new PartialSubmissionException(failure.summary() + "; of " + all + " items, " + accepted
                + " were accepted before" + (uncertain == 0 ? "" : ", " + uncertain + " behind them may have been accepted")
                + ", and the others were not: submit what follows the first " + accepted, failure.failure(), cause, accepted,
                uncertain);
    }
}
