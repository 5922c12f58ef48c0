package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;
import java.io.OutputStream;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;

/**
 * Runs the emulator in a process of its own. It prints its URL, and ends with its standard input.
 */
public final class Emulator {

    private Emulator() {
    }

    public static void main(String[] args) throws IOException {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start()) {
            System.out.println(emulator.baseUri());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
