package io.quarkiverse.datadog.llmobs.testkit.cases;

/**
 * The ids that the cases pass in paths. The seed of {@link OperationCases#seed()} has resources of these ids.
 */
public final class Ids {

    public static final String PROJECT = "project-1";
    public static final String DATASET = "dataset-1";
    public static final String EXPERIMENT = "experiment-1";
    public static final String PROMPT = "greeting";
    public static final String PATTERN_CONFIG = "config-1";
    public static final String PATTERN_RUN = "run-1";
    public static final String PATTERN_TOPIC = "topic-1";
    public static final String INTEGRATION_ACCOUNT = "account-1";
    public static final String QUEUE = "queue-1";
    public static final String INTERACTION = "interaction-1";
    public static final String EVALUATOR = "tone";
    public static final String MANAGED_EVALUATOR = "correctness";

    private Ids() {
    }
}
