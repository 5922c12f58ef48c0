/**
 * Every fault of the network and of servers, in every kind of operation: a matrix, of which each case says by the documented
 * rules what has to become of it.
 */
package io.quarkiverse.datadog.llmobs.it.faults.matrix;
