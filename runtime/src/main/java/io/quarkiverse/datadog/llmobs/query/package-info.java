/**
 * What to list. A criterion that is null does not restrict; all criteria travel with every page. How many items a
 * page holds and where a listing starts is never a criterion, see {@link io.quarkiverse.datadog.llmobs.page.Paged}.
 */
package io.quarkiverse.datadog.llmobs.query;
