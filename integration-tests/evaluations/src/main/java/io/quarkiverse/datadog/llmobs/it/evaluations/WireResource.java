package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Sends every record of the extension with all its members, and returns what was read as strings. Members of a type that is not
 * registered for reflection would be missing in a native executable.
 */
@Path("/wire")
public class WireResource {

    private static final Map<String, Object> JSON = json();

    @Inject
    LlmObservability llmobs;

    @GET
    @Path("/written")
    public Map<String, String> written() {
        Project project = llmobs.projects().create(NewProject.named("wire").withDescription("about the project"));
        Datasets datasets = llmobs.datasets(project.id());
        Dataset dataset = datasets.create(new NewDataset("wire", "about the dataset", JSON));
        Map<String, String> read = new LinkedHashMap<>();
        read.put("project", project.toString());
        read.put("dataset", dataset.toString());
        read.put("record", datasets.records(dataset.id())
                .append(List.of(new NewRecord("r-1", JSON, List.of("yes", 42), JSON, List.of("kind:wire"))), false)
                .toString());
        datasets.update(dataset.id(), new DatasetChanges("rewired", "changed", Map.of("changed", true)));
        read.put("changed", datasets.list(DatasetQuery.named("rewired")).firstPage().toString());
        read.put("experiment", llmobs.experiments().create(new NewExperiment("wired", project.id(), dataset.id(), 1L,
                "about the experiment", JSON, JSON, 3, null, false)).toString());
        return read;
    }

    @GET
    @Path("/read")
    public Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        read.put("project", llmobs.projects().list().firstPage().toString());
        read.put("dataset", llmobs.datasets().list().firstPage().toString());
        // with a version, the listing does not request the current one
        read.put("record", llmobs.datasets().records("d-1").list(RecordQuery.version(7)).firstPage().toString());
        read.put("experiment", llmobs.experiments().create(NewExperiment.named("any")).toString());
        return read;
    }

    private static Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", "naïve \"quotes\" 🙂");
        json.put("number", new BigDecimal("0.10000000000000000000000000000000000001"));
        json.put("whole", 9007199254740993L);
        json.put("flag", false);
        json.put("nothing", null);
        json.put("list", List.of(1, "two", Map.of("three", 3)));
        return json;
    }
}
