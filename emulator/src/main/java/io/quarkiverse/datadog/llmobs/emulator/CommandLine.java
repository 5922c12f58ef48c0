package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import io.quarkiverse.datadog.llmobs.emulator.json.Numbers;

/**
 * The options of the stand-alone program.
 */
record CommandLine(EmulatorOptions options, boolean help) {

    static final int DEFAULT_PORT = 8126;

    static final String USAGE = String.join(System.lineSeparator(),
            "Usage: java -jar quarkus-datadog-llmobs-emulator-standalone.jar [--port PORT] [--host HOST] [--seed FILE] [--help]",
            "  --port PORT  the port to listen on, 0 for any free one; default " + DEFAULT_PORT,
            "  --host HOST  the name or address to listen on; default 127.0.0.1",
            "  --seed FILE  a JSON file with the initial projects, datasets and records",
            "  --help       this text");

    /** @throws IllegalArgumentException with a line that names the option and the value and says what to do */
    static CommandLine parse(String[] args) {
        EmulatorOptions options = EmulatorOptions.defaults().withPort(DEFAULT_PORT);
        boolean help = false;
        for (int i = 0; i < args.length; i++) {
            String name = args[i];
            if (name.equals("--help") || name.equals("-h")) {
                help = true;
                continue;
            }
            if (!name.equals("--port") && !name.equals("--host") && !name.equals("--seed")) {
                throw new IllegalArgumentException(name + ": unknown option; --help lists the known ones");
            }
            if (++i == args.length) {
                throw new IllegalArgumentException(name + ": has no value; give one after it, --help shows how");
            }
            options = apply(name, args[i], options);
        }
        return new CommandLine(options, help);
    }

    private static EmulatorOptions apply(String name, String value, EmulatorOptions options) {
        return switch (name) {
            case "--port" -> options.withPort(port(value));
            case "--host" -> options.withHost(host(value));
            default -> options.withSeed(file(value));
        };
    }

    private static int port(String value) {
        long port = Numbers.parse(value, -1);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--port " + value + ": not a port; give a number from 0 to 65535");
        }
        return (int) port;
    }

    private static String host(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("--host " + value + ": blank; give a name or an address, such as 127.0.0.1");
        }
        return value;
    }

    private static Path file(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--seed " + value + ": not a path; give that of a readable JSON file", e);
        }
    }
}
