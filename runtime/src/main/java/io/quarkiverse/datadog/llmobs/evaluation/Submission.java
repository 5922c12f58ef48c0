package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of a submission that was accepted as a whole.
 *
 * @param accepted the number of evaluations or feedbacks that were sent and accepted
 * @param batches the responses of the intake, one for each request, in the order of what was submitted
 */
public record Submission(int accepted, List<AcceptedBatch> batches) {

    public Submission {
        batches = Values.copyOrEmpty(batches);
    }
}
