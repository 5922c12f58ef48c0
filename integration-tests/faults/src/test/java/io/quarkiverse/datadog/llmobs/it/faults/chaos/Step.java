package io.quarkiverse.datadog.llmobs.it.faults.chaos;

/**
 * What a caller may do next.
 */
enum Step {

    CREATE_DATASET(5),
    CREATE_DATASET_AGAIN(4),
    DESCRIBE_DATASET(11),
    RENAME_DATASET(4),
    FIND_DATASET(3),
    LIST_DATASETS(2),
    APPEND_RECORDS(28),
    IMPORT_RECORDS(8),
    LIST_RECORDS(8),
    EXPORT_RECORDS(9),
    CREATE_PROJECT(3),
    LIST_PROJECTS(1),
    CREATE_EXPERIMENT(7),
    CREATE_EXPERIMENT_THAT_SHARES_ITS_NAME(4),
    CALL_UNREACHABLE_SERVER(3);

    private final int percent;

    Step(int percent) {
        this.percent = percent;
    }

    /** @param draw from 0 to 99 */
    static Step of(int draw) {
        int left = draw;
        for (Step step : values()) {
            left -= step.percent;
            if (left < 0) {
                return step;
            }
        }
        throw new IllegalArgumentException("the steps make less than " + draw + " percent");
    }
}
