package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;

class ClientProjectsTest {

    private static final String DEFAULT = ClientName.DEFAULT;
    private static final Seed ONE = seed("""
            {"projects": [{"id": "p-bot", "name": "support-bot"}]}""");
    private static final Seed SEVERAL = seed("""
            {"projects": [{"id": "p-eu", "name": "eu"}, {"id": "p-bot", "name": "support-bot"}, {"name": "shop"}]}""");

    @Test
    void withoutASeedEveryClientHasAnEmptyProjectOfItsOwn() {
        ClientProjects projects = of(Seed.empty(), unset(DEFAULT, "eu", "us"));
        assertEquals(ClientProjects.DEFAULT_PROJECT, projects.ids().get(DEFAULT));
        assertEquals(3, new HashSet<>(projects.ids().values()).size());
        assertEquals(List.of("quarkus-dev", "quarkus-dev eu", "quarkus-dev us"),
                List.copyOf(projects.seed().projects().values()));
        assertEquals(projects.ids(), of(Seed.empty(), unset(DEFAULT, "eu", "us")).ids());
    }

    @Test
    void aConfiguredProjectIsMadeUnlessTheSeedHasIt() {
        ClientProjects projects = of(ONE, Map.of(DEFAULT, Optional.of("p-bot"), "eu", Optional.of("mine")));
        assertEquals(Map.of(DEFAULT, "p-bot", "eu", "mine"), projects.ids());
        assertEquals(Map.of("p-bot", "support-bot", "mine", "quarkus-dev eu"), projects.seed().projects());
    }

    @Test
    void clientsCanBeConfiguredToShareAProject() {
        assertEquals(Map.of(DEFAULT, "p-bot", "eu", "p-bot"),
                of(ONE, Map.of(DEFAULT, Optional.of("p-bot"), "eu", Optional.of("p-bot"))).ids());
    }

    @Test
    void aClientWithoutAProjectGetsThatOfItsNameAndTheDefaultClientTheFirstOther() {
        ClientProjects projects = of(SEVERAL, unset(DEFAULT, "eu", "us"));
        assertEquals("p-eu", projects.ids().get("eu"));
        assertEquals("p-bot", projects.ids().get(DEFAULT));
        assertEquals("quarkus-dev us", projects.seed().projects().get(projects.ids().get("us")));
    }

    @Test
    void theOnlyClientGetsTheFirstProject() {
        assertEquals(Map.of("us", "p-eu"), of(SEVERAL, unset("us")).ids());
    }

    @Test
    void severalNamedClientsDoNotCompeteForTheFirstProject() {
        ClientProjects projects = of(ONE, unset("eu", "us"));
        assertTrue(projects.ids().values().stream().noneMatch("p-bot"::equals));
    }

    @Test
    void aProjectThatIsConfiguredForAnotherClientIsNotShared() {
        Map<String, Optional<String>> clients = unset(DEFAULT, "eu");
        clients.put("us", Optional.of("p-eu"));
        ClientProjects projects = of(SEVERAL, clients);
        assertEquals("p-bot", projects.ids().get(DEFAULT));
        assertNotEquals("p-eu", projects.ids().get("eu"));

        clients.put("us", Optional.of(ClientProjects.DEFAULT_PROJECT));
        assertNotEquals(ClientProjects.DEFAULT_PROJECT, of(Seed.empty(), clients).ids().get(DEFAULT));
    }

    @Test
    void aProjectWithTheIdOfTheDefaultClientIsItsProjectUnderAnyName() {
        Seed seed = seed("""
                {"projects": [{"name": "first"}, {"id": "%s", "name": "second"}]}"""
                .formatted(ClientProjects.DEFAULT_PROJECT));
        assertEquals(ClientProjects.DEFAULT_PROJECT, of(seed, unset(DEFAULT)).ids().get(DEFAULT));
        assertEquals(seed.projects(), of(seed, unset(DEFAULT)).seed().projects());
    }

    @Test
    void aProjectWithoutAnIdIsFound() {
        Seed seed = seed("""
                {"projects": [{"name": "shop"}]}""");
        assertEquals(seed.projects().keySet(), new HashSet<>(of(seed, unset(DEFAULT)).ids().values()));
    }

    @Test
    void theProjectOfEachClientIsDescribed() {
        assertEquals("default client: project \"support-bot\" p-bot, client \"eu\": project \"quarkus-dev eu\" mine",
                of(ONE, Map.of(DEFAULT, Optional.empty(), "eu", Optional.of("mine"))).describe());
    }

    @Test
    void projectsOfTheSeedThatNoClientUsesAreLogged() {
        assertEquals("default client: project \"quarkus-dev\" mine; no client uses the seed's projects \"support-bot\" p-bot",
                of(ONE, Map.of(DEFAULT, Optional.of("mine"))).describe());
        assertTrue(of(SEVERAL, unset(DEFAULT)).describe()
                .contains("; no client uses the seed's projects \"support-bot\" p-bot, "));
    }

    @Test
    void idsAreOfVersion4() {
        for (String id : of(Seed.empty(), unset(DEFAULT, "eu", "us")).ids().values()) {
            assertEquals(4, UUID.fromString(id).version(), id);
        }
    }

    private static ClientProjects of(Seed seed, Map<String, Optional<String>> clients) {
        return ClientProjects.of(clients, seed);
    }

    private static Map<String, Optional<String>> unset(String... clients) {
        Map<String, Optional<String>> projects = new HashMap<>();
        List.of(clients).forEach(client -> projects.put(client, Optional.empty()));
        return projects;
    }

    private static Seed seed(String json) {
        return Seed.json(json, "seed");
    }
}
