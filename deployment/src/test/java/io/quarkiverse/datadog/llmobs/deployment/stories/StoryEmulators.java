package io.quarkiverse.datadog.llmobs.deployment.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.contract.Contract;
import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Emulators of the live service and of the API description, and an application with a client of each: the default client, and
 * the client {@code published}. All requests and responses are compared with the description at the end.
 * <p>
 * A test class is loaded twice, by JUnit and by the application; only the emulators of JUnit run.
 */
public final class StoryEmulators {

    private static final String EMPTY = """
            {"projects": []}""";

    private final List<Profile> profiles;
    private final String seed;
    private final Map<Profile, LlmObservabilityEmulator> running = new EnumMap<>(Profile.class);
    private Consumer<List<RecordedRequest>> check = requests -> {
    };

    private StoryEmulators(List<Profile> profiles, String seed) {
        this.profiles = profiles;
        this.seed = seed;
    }

    public static StoryEmulators ofBothForms() {
        return ofBothForms(EMPTY);
    }

    /** @param seed the JSON of a seed */
    public static StoryEmulators ofBothForms(String seed) {
        return new StoryEmulators(List.of(Profile.LIVE, Profile.PUBLISHED), seed);
    }

    /** @param seed the JSON of a seed */
    public static StoryEmulators ofTheLiveForm(String seed) {
        return new StoryEmulators(List.of(Profile.LIVE), seed);
    }

    /** @param check of the requests to each emulator, at the end */
    public StoryEmulators andThen(Consumer<List<RecordedRequest>> check) {
        this.check = check;
        return this;
    }

    /** The application; the emulators run as long as it does. */
    public QuarkusUnitTest application() {
        QuarkusUnitTest application = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(StoryEmulators.class))
                .setBeforeAllCustomizer(this::start).setAfterAllCustomizer(this::validateAndStop);
        for (Profile profile : profiles) {
            String client = "quarkus.datadog-llmobs." + (profile == Profile.LIVE ? "" : "published.");
            application.overrideConfigKey(client + "base-url", "${" + property(profile) + "}")
                    .overrideConfigKey(client + "api-key", "k").overrideConfigKey(client + "application-key", "k");
        }
        return application;
    }

    private static String property(Profile profile) {
        return "stories." + profile.name().toLowerCase(Locale.ROOT);
    }

    /** @param form {@code live} or {@code published} */
    public static URI baseUri(String form) {
        return URI.create(System.getProperty("stories." + form));
    }

    private void start() {
        for (Profile profile : profiles) {
            LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                    .start(EmulatorOptions.defaults().withProfile(profile).withSeed(Seed.json(seed, "seed of the stories")));
            running.put(profile, emulator);
            System.setProperty(property(profile), emulator.baseUri().toString());
        }
    }

    private void validateAndStop() {
        try {
            running.values().forEach(this::validate);
        } finally {
            running.values().forEach(LlmObservabilityEmulator::close);
            profiles.forEach(profile -> System.clearProperty(property(profile)));
        }
    }

    private void validate(LlmObservabilityEmulator emulator) {
        assertFalse(emulator.requests().isEmpty());
        for (RecordedRequest request : emulator.requests()) {
            assertEquals(List.of(), Contract.violations(request.method(), request.rawPath(), request.rawQuery(),
                    request.requestHeaders(), request.requestBody(), request.status(), request.responseHeaders(),
                    request.responseBody()), request.toString());
        }
        check.accept(emulator.requests());
    }
}
