package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;

/**
 * Creates, changes and deletes projects.
 */
final class ProjectWriter {

    private final LlmObservability llmobs;
    private final ReportedState state;
    private final String caller;

    ProjectWriter(LlmObservability llmobs, ReportedState state, String caller) {
        this.llmobs = llmobs;
        this.state = state;
        this.caller = caller;
    }

    /** Creates the project of this caller alone, in which it works. */
    Outcome createMain() {
        Outcome outcome = createOwn(caller);
        state.projectId = state.ownProjects.get(caller).id;
        return outcome;
    }

    /** Creates a project whose name no other caller uses. */
    Outcome createOwn(String name) {
        KnownItem known = state.ownProjects.computeIfAbsent(name, n -> new KnownItem("project", n, description()));
        Outcome outcome = Outcome.ofRetried(() -> known.id = llmobs.projects().create(project(name)).id());
        known.created = known.created.or(outcome);
        return outcome;
    }

    /** Creates a project that other callers create, too. */
    Outcome createShared(String name) {
        Outcome outcome = Outcome.ofRetried(() -> llmobs.projects().create(project(name)));
        state.sharedProjects.merge(name, outcome, Outcome::or);
        return outcome;
    }

    private NewProject project(String name) {
        return NewProject.named(name).withDescription(description());
    }

    private String description() {
        return "by " + caller;
    }

    Outcome describe(int number, SplittableRandom random) {
        List<KnownItem> known = state.knownProjects();
        KnownItem chosen = known.get(random.nextInt(known.size()));
        String description = caller + " says " + number;
        Outcome outcome = Outcome.ofRetried(
                () -> llmobs.projects().update(chosen.id, ProjectChanges.description(description)));
        chosen.described(description, outcome);
        return outcome;
    }

    /** Deletes any project of this caller but the one in which it works. */
    Outcome delete(SplittableRandom random) {
        List<KnownItem> known = state.knownProjects().stream().filter(own -> !own.name.equals(caller)).toList();
        if (known.isEmpty()) {
            return Outcome.NOT_EXECUTED;
        }
        KnownItem chosen = known.get(random.nextInt(known.size()));
        boolean alone = random.nextBoolean();
        chosen.deleted = Outcome.ofRetried(() -> {
            if (alone) {
                llmobs.projects().delete(chosen.id);
            } else {
                llmobs.projects().delete(List.of(chosen.id));
            }
        });
        return chosen.deleted;
    }
}
