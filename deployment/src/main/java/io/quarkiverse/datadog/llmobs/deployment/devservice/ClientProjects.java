package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;

/**
 * The project of each client in the emulator.
 * <p>
 * A client keeps its configured project. Without one it gets the project of the seed that has its name, or else its own empty
 * project. The default client, or the only one, prefers the first project of the seed that no other client has. So no two
 * clients share a project unless they are configured to.
 *
 * @param ids the ids of the projects by client
 * @param seed the seed with all of these projects
 */
record ClientProjects(Map<String, String> ids, Seed seed) {

    /** The documented id of the default client's own project. */
    static final String DEFAULT_PROJECT = "11111111-1111-4111-8111-111111111111";

    /** @param clients the configured project ids by client */
    static ClientProjects of(Map<String, Optional<String>> clients, Seed seed) {
        Map<String, String> ids = new TreeMap<>();
        clients.forEach((client, id) -> id.ifPresent(configured -> ids.put(client, configured)));
        clients.keySet().forEach(client -> claim(client, seed, ids, id -> client.equals(seed.projects().get(id))));
        clients.keySet().forEach(client -> claim(client, seed, ids, ownProject(client)::equals));
        clients.keySet().stream().filter(client -> ClientName.isDefault(client) || clients.size() == 1)
                .forEach(client -> claim(client, seed, ids, id -> true));
        clients.keySet().forEach(client -> ids.computeIfAbsent(client, name -> newProject(name, ids)));

        Seed complete = seed;
        for (Map.Entry<String, String> project : ids.entrySet()) {
            complete = complete.withProject(project.getValue(), label(project.getKey()));
        }
        return new ClientProjects(ids, complete);
    }

    private static void claim(String client, Seed seed, Map<String, String> ids, Predicate<String> choice) {
        if (!ids.containsKey(client)) {
            seed.projects().keySet().stream().filter(id -> !ids.containsValue(id)).filter(choice).findFirst()
                    .ifPresent(id -> ids.put(client, id));
        }
    }

    private static String newProject(String client, Map<String, String> ids) {
        return Stream.of(ownProject(client), Seed.projectId(label(client))).filter(id -> !ids.containsValue(id)).findFirst()
                .orElseThrow();
    }

    private static String ownProject(String client) {
        return ClientName.isDefault(client) ? DEFAULT_PROJECT : Seed.projectId("client " + client);
    }

    private static String label(String client) {
        return ClientName.isDefault(client) ? "quarkus-dev" : "quarkus-dev " + client;
    }

    /** Which client got which project, and which projects of the seed no client uses, in words. */
    String describe() {
        Map<String, String> names = seed.projects();
        String used = ids.entrySet().stream().map(project -> ClientLabel.of(project.getKey()) + ": project "
                + described(names.get(project.getValue()), project.getValue())).collect(Collectors.joining(", "));
        String unused = names.entrySet().stream().filter(project -> !ids.containsValue(project.getKey()))
                .map(project -> described(project.getValue(), project.getKey())).collect(Collectors.joining(", "));
        return unused.isEmpty() ? used : used + "; no client uses the seed's projects " + unused;
    }

    private static String described(String name, String id) {
        return '"' + name + "\" " + id;
    }
}
