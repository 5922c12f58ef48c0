/**
 * Values that several domains share, and how JSON is held in all of them.
 * <p>
 * JSON of any form ({@code input}, {@code metadata}, …) is held as plain Java values: {@link String}, {@link Boolean},
 * {@link Number} (integers as Integer, Long or BigInteger, others as BigDecimal, so that no digit is lost),
 * {@link java.util.List}, {@link java.util.Map} and null. Where JSON is sent, any object that Jackson can write is accepted.
 */
package io.quarkiverse.datadog.llmobs.value;
