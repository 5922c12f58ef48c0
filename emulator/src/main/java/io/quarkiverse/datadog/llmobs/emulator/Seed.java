package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.seed.SeedContent;
import io.quarkiverse.datadog.llmobs.emulator.seed.SeedReader;
import io.quarkiverse.datadog.llmobs.emulator.seed.Stores;

/**
 * The initial state of an emulator: projects with their datasets, records, experiments and annotation queues, prompts with
 * their versions, spans, and evaluators. It is applied at the start and at each {@link LlmObservabilityEmulator#reset()}.
 * <p>
 * Ids that a seed leaves out are derived from the names of the projects, datasets, experiments and annotation queues, so they
 * are the same every time.
 */
public final class Seed {

    private static final Seed EMPTY = new Seed("none", () -> SeedContent.none("no seed"), Map.of());

    private final String name;
    private final Supplier<SeedContent> content;
    private final Map<String, String> additional;

    private Seed(String name, Supplier<SeedContent> content, Map<String, String> additional) {
        this.name = name;
        this.content = content;
        this.additional = additional;
    }

    /** A seed without any content. */
    public static Seed empty() {
        return EMPTY;
    }

    /** The content of a JSON file, which is read whenever it is applied. */
    public static Seed file(Path file) {
        return new Seed(file.toString(), () -> read(file), Map.of());
    }

    /**
     * JSON in the format of a seed file.
     *
     * @param origin names the seed in messages, such as {@code seed file /home/me/seed.json}
     * @throws IllegalArgumentException if it is malformed; the message names the origin and the place
     */
    public static Seed json(String json, String origin) {
        SeedContent content = SeedReader.read(json, origin);
        return new Seed(origin, () -> content, Map.of());
    }

    /** The id of a project whose id is left out: a UUID of version 4, derived from the name. */
    public static String projectId(String name) {
        return SeedContent.projectId(name);
    }

    /** The same with one more project, which is empty. Changes nothing if the seed has a project with this id. */
    public Seed withProject(String id, String name) {
        Map<String, String> more = new LinkedHashMap<>(additional);
        more.putIfAbsent(id, name);
        return new Seed(this.name, content, more);
    }

    /**
     * The names of the projects by their ids, in order of creation.
     *
     * @throws IllegalArgumentException if it is a file that cannot be read or is malformed
     */
    public Map<String, String> projects() {
        Map<String, String> projects = new LinkedHashMap<>();
        content.get().projects().forEach(project -> projects.put(project.idOrDerived(), project.name()));
        additional.forEach(projects::putIfAbsent);
        return projects;
    }

    void applyTo(Stores stores, long now) {
        content.get().applyTo(stores, now);
        additional.forEach((id, project) -> {
            if (stores.projects().catalog().find(id) == null) {
                stores.projects().catalog().add(new Project(id, project, null, now));
            }
        });
    }

    private static SeedContent read(Path file) {
        String origin = "seed file " + file;
        try {
            return SeedReader.read(Files.readString(file), origin);
        } catch (IOException e) {
            throw new IllegalArgumentException(origin + " cannot be read (" + e.getClass().getSimpleName()
                    + "): give the path of a readable JSON file in UTF-8", e);
        }
    }

    /** The origin of the seed. */
    @Override
    public String toString() {
        return name;
    }
}
