package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.IOException;
import java.io.OutputStream;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;

/**
 * A program that runs the emulator. It prints the URL, and ends when its standard input ends.
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
