package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What a caller may do next.
 */
enum Step {

    CREATE_DATASET(4),
    CREATE_DATASET_AGAIN(4),
    DESCRIBE_DATASET(7),
    RENAME_DATASET(4),
    COPY_DATASET(3),
    DELETE_COPY(2),
    RESTORE_VERSION(3),
    LIST_VERSIONS(2),
    FIND_DATASET(3),
    LIST_DATASETS(2),
    READ_DRAFT(1),
    LOCK_DRAFT(1),
    UNLOCK_DRAFT(1),
    APPEND_RECORDS(22),
    UPDATE_RECORDS(3),
    DELETE_RECORDS(2),
    BATCH_UPDATE_RECORDS(6),
    IMPORT_RECORDS(7),
    UPLOAD_RECORDS(3),
    LIST_RECORDS(6),
    EXPORT_RECORDS(7),
    CREATE_SHARED_PROJECT(2),
    CREATE_OWN_PROJECT(1),
    DESCRIBE_PROJECT(2),
    DELETE_PROJECT(1),
    LIST_PROJECTS(1),
    CREATE_EXPERIMENT(7),
    CREATE_EXPERIMENT_THAT_SHARES_ITS_NAME(4),
    DESCRIBE_EXPERIMENT(3),
    DELETE_EXPERIMENT(2),
    LIST_EXPERIMENTS(2),
    GET_EXPERIMENT(2),
    CALL_EVENTS(5),
    CALL_PROMPTS(4),
    CALL_PATTERNS(4),
    CALL_INTEGRATIONS(1),
    CALL_QUEUES(5),
    READ_SPANS(2),
    CALL_EVALUATORS(3),
    CALL_EVALUATIONS(4),
    CALL_UNREACHABLE_SERVER(3);

    private static final int ALL = Stream.of(values()).mapToInt(step -> step.weight).sum();

    /** How often it is made, compared with the others. */
    private final int weight;

    Step(int weight) {
        this.weight = weight;
    }

    static Step next(SplittableRandom random) {
        int left = random.nextInt(ALL);
        for (Step step : values()) {
            left -= step.weight;
            if (left < 0) {
                return step;
            }
        }
        throw new AssertionError("a draw above the sum of all weights");
    }
}
