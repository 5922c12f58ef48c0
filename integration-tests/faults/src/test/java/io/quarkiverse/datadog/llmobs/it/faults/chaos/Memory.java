package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;

/**
 * What a caller was told of all that it has asked for. It belongs to one thread.
 */
final class Memory {

    /** The project in which nobody else writes. */
    String projectId;
    final List<KnownDataset> datasets = new ArrayList<>();
    /** By names that others ask for, too. */
    final Map<String, Outcome> projects = new LinkedHashMap<>();
    final Map<String, Outcome> experiments = new LinkedHashMap<>();

    /** The datasets that can be talked about. */
    List<KnownDataset> known() {
        return datasets.stream().filter(dataset -> dataset.id != null).toList();
    }

    void compareDatasets(List<Dataset> listed, Findings findings) {
        datasets.forEach(known -> known.compare(listed, findings));
        listed.stream().filter(dataset -> datasets.stream().noneMatch(known -> known.is(dataset)))
                .forEach(dataset -> findings.unaskedFor("dataset " + dataset.name()));
    }
}
