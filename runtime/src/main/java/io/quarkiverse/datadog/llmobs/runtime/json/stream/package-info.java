/**
 * Reads documents from the tokens of a parser into records, without a tree in between. It reads the published and the recorded
 * forms of responses; the rare rest, such as a member that occurs twice, is left to the reader of trees. Start from
 * {@code DocumentStreams}.
 */
package io.quarkiverse.datadog.llmobs.runtime.json.stream;
