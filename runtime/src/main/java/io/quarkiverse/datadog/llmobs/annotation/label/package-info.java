/**
 * Labels of annotation queues: their definitions, and the values that annotators give them.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema}, whose methods make definitions, and from
 * {@link io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue}. All types are immutable values. The JSON of a
 * definition is that of the HTTP API, also with a JSON mapper of the application. A definition of a type that this version does
 * not know is an {@link io.quarkiverse.datadog.llmobs.annotation.label.OtherLabel}, which holds its JSON.
 */
package io.quarkiverse.datadog.llmobs.annotation.label;
