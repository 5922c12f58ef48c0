package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;

/**
 * An operation of each kind. What they hand out is part of what is searched.
 */
final class Operations {

    interface Operation {
        Object carryOut(LlmObservability llmobs) throws Exception;
    }

    private Operations() {
    }

    /** By what they are. */
    static Map<String, Operation> all(Path directory) {
        Map<String, Operation> all = new LinkedHashMap<>();
        all.put("list", llmobs -> llmobs.datasets().list().stream().toList());
        all.put("first page", llmobs -> llmobs.projects().list().firstPage());
        all.put("get", llmobs -> llmobs.datasets().get("d"));
        all.put("get or create", llmobs -> llmobs.projects().create(NewProject.named("p")));
        all.put("create", llmobs -> llmobs.datasets().create(NewDataset.named("d")));
        all.put("create an experiment", llmobs -> llmobs.experiments().create(NewExperiment.named("e").inProject("p")));
        all.put("update", llmobs -> llmobs.datasets().update("d", DatasetChanges.name("e")));
        all.put("records", llmobs -> llmobs.datasets().records("d").list().stream().toList());
        all.put("append", llmobs -> llmobs.datasets().records("d").append(List.of(NewRecord.of("q"))));
        all.put("import", llmobs -> llmobs.datasets().importInto("d").fromRecords(List.of(NewRecord.of("q"))));
        all.put("export", llmobs -> llmobs.datasets().export("d").version(1).toStream(OutputStream.nullOutputStream()));
        all.put("export to a file", llmobs -> llmobs.datasets().export("d").version(1).toFile(directory.resolve("d.csv")));
        all.put("export of rows", llmobs -> {
            try (var rows = llmobs.datasets().export("d").version(1).rows()) {
                return rows.toList();
            }
        });
        return all;
    }
}
