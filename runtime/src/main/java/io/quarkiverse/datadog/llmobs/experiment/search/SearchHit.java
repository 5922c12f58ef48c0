package io.quarkiverse.datadog.llmobs.experiment.search;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Something that a search has found. A kind that this version does not know is an {@link Other}, which keeps its JSON.
 */
public sealed interface SearchHit {

    /** The kind, as the service names it. */
    SearchScope kind();

    /**
     * A project.
     *
     * @param project what was found, never null
     */
    record ProjectHit(Project project) implements SearchHit {
        @Override
        public SearchScope kind() {
            return SearchScope.PROJECTS;
        }
    }

    /**
     * A dataset.
     *
     * @param dataset what was found, never null
     */
    record DatasetHit(Dataset dataset) implements SearchHit {
        @Override
        public SearchScope kind() {
            return SearchScope.DATASETS;
        }
    }

    /**
     * A record of a dataset.
     *
     * @param record what was found, never null
     */
    record RecordHit(DatasetRecord record) implements SearchHit {
        @Override
        public SearchScope kind() {
            return SearchScope.DATASET_RECORDS;
        }
    }

    /**
     * An experiment.
     *
     * @param experiment what was found, never null; by the published description without its id
     */
    record ExperimentHit(Experiment experiment) implements SearchHit {
        @Override
        public SearchScope kind() {
            return SearchScope.EXPERIMENTS;
        }
    }

    /**
     * A run of an experiment.
     *
     * @param run what was found, never null
     */
    record RunHit(ExperimentRun run) implements SearchHit {
        @Override
        public SearchScope kind() {
            return SearchScope.EXPERIMENT_RUNS;
        }
    }

    /**
     * A thing of a kind that this version does not know.
     *
     * @param kind the kind, as the service names it
     * @param json what was found, any JSON but null
     */
    record Other(SearchScope kind, Object json) implements SearchHit {
    }
}
