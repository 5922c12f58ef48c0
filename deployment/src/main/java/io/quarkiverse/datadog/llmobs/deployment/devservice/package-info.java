/**
 * The Dev Service: starts the emulator in development and test mode, and configures the clients for it.
 */
package io.quarkiverse.datadog.llmobs.deployment.devservice;
