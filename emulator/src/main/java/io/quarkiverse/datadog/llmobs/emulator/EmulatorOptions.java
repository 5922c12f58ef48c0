package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import io.quarkiverse.datadog.llmobs.emulator.page.CursorPages;
import io.quarkiverse.datadog.llmobs.emulator.store.NanoClock;

/**
 * The options of an emulator. Start from {@link #defaults()}; every {@code with…} method returns a changed copy.
 *
 * @param host the name or address to listen on, {@code 127.0.0.1} by default
 * @param port the port to listen on, 0 (the default) for a free one
 * @param seed the initial state, {@link Seed#empty()} by default
 * @param clock the source of all timestamps, by default the system clock with nanoseconds
 * @param defaultPageSize items in a page when a request does not say, 100 by default: small, so that tests have several pages
 * @param apiKey the only accepted API key, or null
 * @param applicationKey the only accepted application key, or null
 * @param accessToken the only accepted access token, or null. If there is neither a token nor a pair of keys (the default), any
 *        pair of keys that are not blank is accepted, and any token; if there is only one of both, the other is refused
 * @param profile the form of responses, {@link Profile#LIVE} by default
 * @param cells the encoding of values in a CSV export, {@link CsvCells#PLAIN} by default
 * @param gzip whether responses are compressed for clients that accept it, false by default: no recording of the live
 *        service is compressed
 */
public record EmulatorOptions(String host, int port, Seed seed, Clock clock, int defaultPageSize, String apiKey,
        String applicationKey, String accessToken, Profile profile, CsvCells cells, boolean gzip) {

    private static final EmulatorOptions DEFAULTS = new EmulatorOptions("127.0.0.1", 0, Seed.empty(), new NanoClock(), 100,
            null, null, null, Profile.LIVE, CsvCells.PLAIN, false);

    /**
     * @throws IllegalArgumentException if the port or the page size is out of range, the host is blank, or only one
     *         key is given
     */
    public EmulatorOptions {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(cells, "cells");
        if (host == null || host.isBlank()) {
            throw new IllegalArgumentException("host is blank: give a name or an address, such as 127.0.0.1");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is out of range: give 0 (any free port) to 65535");
        }
        if (defaultPageSize < 1 || defaultPageSize > CursorPages.MAX_SIZE) {
            throw new IllegalArgumentException(
                    "defaultPageSize " + defaultPageSize + " is out of range: give 1 to " + CursorPages.MAX_SIZE);
        }
        if ((apiKey == null) != (applicationKey == null)) {
            throw new IllegalArgumentException("only one of the two keys is set: give both or none");
        }
        if (accessToken != null && !accessToken.matches("[!-~]+")) {
            throw new IllegalArgumentException("accessToken is '***': give visible ASCII characters without spaces");
        }
    }

    /** Loopback, a free port, no seed, any keys, the live profile. */
    public static EmulatorOptions defaults() {
        return DEFAULTS;
    }

    public EmulatorOptions withHost(String host) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withPort(int port) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    /** Fills the emulator from a JSON file, which is read at the start and at each reset. */
    public EmulatorOptions withSeed(Path file) {
        return withSeed(Seed.file(file));
    }

    public EmulatorOptions withSeed(Seed seed) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withClock(Clock clock) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withDefaultPageSize(int defaultPageSize) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    /** Accepts this pair of keys, and nothing else but the access token of {@link #withAccessToken}. */
    public EmulatorOptions withKeys(String apiKey, String applicationKey) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    /**
     * Accepts this access token, in the header {@code Authorization: Bearer}, and nothing else but the pair of keys of
     * {@link #withKeys}.
     */
    public EmulatorOptions withAccessToken(String accessToken) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withProfile(Profile profile) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withCells(CsvCells cells) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    public EmulatorOptions withGzip(boolean gzip) {
        return new EmulatorOptions(host, port, seed, clock, defaultPageSize, apiKey, applicationKey, accessToken,
                profile, cells, gzip);
    }

    /** All options, with the keys and the token masked. */
    @Override
    public String toString() {
        return "EmulatorOptions[host=" + host + ", port=" + port + ", seed=" + seed + ", clock=" + clock + ", defaultPageSize="
                + defaultPageSize + ", keys=" + masked(apiKey) + ", accessToken=" + masked(accessToken) + ", profile=" + profile
                + ", cells=" + cells
                + ", gzip=" + gzip + "]";
    }

    private String masked(String secret) {
        return secret != null ? "***" : apiKey == null && accessToken == null ? "any" : "none";
    }
}
