package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PATTERN_CONFIG;

import java.util.List;

import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.rest.PatternsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.pattern.PatternConfigList;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on configurations of patterns.
 */
final class PatternConfigCases {

    private PatternConfigCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), upsert(), latest(), delete());
    }

    private static OperationCase list() {
        return OperationCase.of(PatternsApi.class, api -> api.listConfigs())
                .blocking(llmobs -> llmobs.patterns().list())
                .reactive(llmobs -> llmobs.patterns().list())
                .response("""
                        {"data": {"id": "listing-1", "type": "list_topic_discovery_configs_response", "attributes": {
                            "configs": [
                            {"id": "config-1", "name": "support", "evp_query": "@ml_app:support-bot", "scope": "span",
                             "hierarchy_depth": 2, "num_records": 1000, "sampling_ratio": 0.25, "template": "by product",
                             "integration_provider": "openai", "account_id": "account-1", "model_name": "gpt-4o",
                             "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31Z"},
                            {"id": "config-2", "name": "all", "evp_query": "*", "scope": "", "hierarchy_depth": 1,
                             "num_records": 10, "sampling_ratio": 1, "template": null, "integration_provider": null,
                             "account_id": null, "model_name": null, "created_at": "2026-08-13T19:39:31Z",
                             "updated_at": "2026-08-13T19:39:31Z"}]}}}""")
                .items(PatternConfigList.class, PatternConfigList::configs)
                .build();
    }

    private static OperationCase upsert() {
        NewPatternConfig config = NewPatternConfig.of("support", "@ml_app:support-bot", 500).withHierarchyDepth(3)
                .withSamplingRatio(0.5).withScope("span").withTemplate("by product")
                .withModel("openai", "account-1", "gpt-4o");
        return OperationCase
                .of(PatternsApi.class,
                        api -> api.upsertConfig(Document.of("topic_discovery_configs", config.withConfigId(PATTERN_CONFIG))))
                .blocking(llmobs -> llmobs.patterns().replace(PATTERN_CONFIG, config))
                .reactive(llmobs -> llmobs.patterns().replace(PATTERN_CONFIG, config))
                .request("""
                        {"data": {"type": "topic_discovery_configs", "attributes": {
                            "config_id": "config-1", "name": "support", "evp_query": "@ml_app:support-bot", "scope": "span",
                            "hierarchy_depth": 3, "num_records": 500, "sampling_ratio": 0.5, "template": "by product",
                            "integration_provider": "openai", "account_id": "account-1", "model_name": "gpt-4o"}}}""")
                .response("""
                        {"data": {"id": "config-1", "type": "topic_discovery_configs", "attributes": {
                            "name": "support", "evp_query": "@ml_app:support-bot", "scope": "span", "hierarchy_depth": 3,
                            "num_records": 500, "sampling_ratio": 0.5, "template": "by product",
                            "integration_provider": "openai", "account_id": "account-1", "model_name": "gpt-4o",
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984498Z"}}}""")
                .retried(true)
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase latest() {
        return OperationCase.of(PatternsApi.class, api -> api.getLatestConfig())
                .blocking(llmobs -> llmobs.patterns().getLatest())
                .reactive(llmobs -> llmobs.patterns().getLatest())
                .response("""
                        {"data": {"id": "config-1", "type": "topic_discovery_configs", "attributes": {
                            "name": "support", "evp_query": "@ml_app:support-bot", "scope": "span", "hierarchy_depth": 3,
                            "num_records": 500, "sampling_ratio": 0.5, "created_at": "2026-08-13T19:39:31.418984Z",
                            "updated_at": "2026-08-14T19:39:31.418984Z"}}}""")
                .build();
    }

    private static OperationCase delete() {
        return OperationCase.of(PatternsApi.class, api -> api.deleteConfig(PATTERN_CONFIG))
                .blockingVoid(llmobs -> llmobs.patterns().delete(PATTERN_CONFIG))
                .reactive(llmobs -> llmobs.patterns().delete(PATTERN_CONFIG))
                .build();
    }
}
