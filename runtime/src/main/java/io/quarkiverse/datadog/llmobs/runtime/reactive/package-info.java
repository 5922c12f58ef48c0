/**
 * The reactive twins, over the MicroProfile interfaces: put values into envelopes and take them out again.
 */
package io.quarkiverse.datadog.llmobs.runtime.reactive;
