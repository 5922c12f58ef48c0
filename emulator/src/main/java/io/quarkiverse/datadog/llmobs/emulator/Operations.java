package io.quarkiverse.datadog.llmobs.emulator;

/** From a route to what answers it. */
record Operations(ProjectOperations projects, DatasetOperations datasets, RecordOperations records,
        ExperimentOperations experiments) {

    Operations(Emulation emulation) {
        this(new ProjectOperations(emulation), new DatasetOperations(emulation), new RecordOperations(emulation),
                new ExperimentOperations(emulation));
    }

    Answer answer(Route route, Call call) {
        return switch (route) {
            case LIST_PROJECTS -> projects.list(call);
            case CREATE_PROJECT -> projects.create(call);
            case LIST_DATASETS -> datasets.list(call);
            case CREATE_DATASET -> datasets.create(call);
            case UPDATE_DATASET -> datasets.update(call);
            case EXPORT_DATASET -> datasets.export(call);
            case LIST_RECORDS -> records.list(call);
            case APPEND_RECORDS -> records.append(call);
            case CREATE_EXPERIMENT -> experiments.create(call);
        };
    }
}
