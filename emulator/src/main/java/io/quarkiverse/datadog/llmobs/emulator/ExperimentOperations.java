package io.quarkiverse.datadog.llmobs.emulator;

import java.util.UUID;

/**
 * Experiments: create. What {@code ensure_unique} false does with a name that is taken was never recorded; that it finds the
 * experiment of that name is inferred, two may coexist on the live service.
 */
record ExperimentOperations(Emulation emulation) {

    Answer create(Call call) {
        Attributes attributes = Attributes.of(call.body(), "experiments");
        String name = attributes.requiredText("name");
        Project project = emulation.world().projectToWrite(attributes.requiredText("project_id"));
        String datasetId = attributes.text("dataset_id");
        int version = version(attributes, project, datasetId);
        Experiment.Sent sent = new Experiment.Sent(name, attributes.text("description"), attributes.object("metadata"),
                attributes.object("config"), attributes.get("parent_experiment_id"), attributes.count("run_count"));
        long now = emulation.now();
        String id = UUID.randomUUID().toString();
        if (attributes.flag("ensure_unique", true)) {
            Experiment unique = new Experiment(id, project.id(), name + "-" + now / 1_000_000, datasetId, version, now, sent);
            return answer(project.experiments().add(unique), Moment.CREATED);
        }
        Catalog.Found<Experiment> found = project.experiments().getOrCreate(name,
                () -> new Experiment(id, project.id(), name, datasetId, version, now, sent));
        return answer(found.item(), found.created() ? Moment.CREATED : Moment.FOUND);
    }

    private int version(Attributes attributes, Project project, String datasetId) {
        if (datasetId == null) {
            return 0;
        }
        int current = emulation.world().datasetToWrite(project, datasetId).records().version();
        Integer asked = attributes.count("dataset_version");
        return asked == null ? current : Numbers.version(asked.toString(), 0, current);
    }

    private Answer answer(Experiment experiment, Moment moment) {
        return emulation.created(emulation.shapes().experiment(experiment, moment), moment);
    }
}
