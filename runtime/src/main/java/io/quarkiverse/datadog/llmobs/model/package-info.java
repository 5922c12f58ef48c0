/**
 * The things of LLM Observability as plain values: what is sent ({@code New…}, {@code …Changes}) and what is read.
 * <p>
 * All types are immutable. JSON of any form ({@code input}, {@code metadata}, …) is held as plain Java values: {@link String},
 * {@link Boolean}, {@link Number} (integers as Integer, Long or BigInteger, others as BigDecimal, so that no digit is lost),
 * {@link java.util.List}, {@link java.util.Map} and null. Where JSON is sent, any object that Jackson can write will do.
 * <p>
 * In what is read, only the id is always there; the service leaves out whatever is unset, and every other component
 * may be null. Members that this version does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.model;
