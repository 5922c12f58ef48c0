package io.quarkiverse.datadog.llmobs.it.typescript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.emulator.Profile;

/**
 * A call that the client cannot make or whose response it cannot read, from {@code deviations.json}.
 *
 * @param about as in {@link Call}
 * @param problem the message of the client
 * @param reason why this is not a mistake of the emulator
 */
record Deviation(String operation, String about, Profile profile, String problem, String reason) {

    static List<Deviation> all() {
        try (InputStream in = Deviation.class.getResourceAsStream("/deviations.json")) {
            return List.of(new ObjectMapper().readValue(in, Deviation[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOf(Call call, Profile form) {
        return profile == form && operation.equals(call.operation()) && about.equals(call.about());
    }
}
