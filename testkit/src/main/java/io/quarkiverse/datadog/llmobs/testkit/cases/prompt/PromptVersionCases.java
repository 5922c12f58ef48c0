package io.quarkiverse.datadog.llmobs.testkit.cases.prompt;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROMPT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on versions of prompts.
 */
public final class PromptVersionCases {

    private PromptVersionCases() {
    }

    public static List<OperationCase> all() {
        return List.of(list(), create(), get(), update());
    }

    private static OperationCase list() {
        return OperationCase.of(PromptsApi.class, api -> api.listVersions(PROMPT))
                .blocking(llmobs -> llmobs.prompts().versions(PROMPT))
                .reactive(llmobs -> llmobs.prompts().versions(PROMPT))
                .response("""
                        {"data": [{"id": "version-uuid-2", "type": "prompt-template-versions", "attributes": {
                            "prompt_id": "greeting", "prompt_uuid": "prompt-uuid-1", "version": 2, "author": "author-1",
                            "description": "shorter", "labels": ["development"], "user_version": "second",
                            "datasets": [{"id": "dataset-1"}], "tags": ["team:qa"], "ml_app": "bot", "ml_apps": ["bot"],
                            "created_at": "2026-07-21T19:39:31.418984Z",
                            "version_created_at": "2026-07-21T19:39:31.418984Z",
                            "last_seen_at": "2026-07-22T19:39:31Z"}}]}""")
                .build();
    }

    private static OperationCase create() {
        NewPromptVersion version = NewPromptVersion.of("Hi {{name}}").withDescription("shorter").withUserVersion("third")
                .withEnvIds("environment-1").withLabels(PromptLabel.PRODUCTION);
        return OperationCase
                .of(PromptsApi.class, api -> api.createVersion(PROMPT, Document.of("prompt-template-versions", version)))
                .blocking(llmobs -> llmobs.prompts().createVersion(PROMPT, version))
                .reactive(llmobs -> llmobs.prompts().createVersion(PROMPT, version))
                .request("""
                        {"data": {"type": "prompt-template-versions", "attributes": {
                            "template": "Hi {{name}}", "description": "shorter", "user_version": "third",
                            "env_ids": ["environment-1"], "labels": ["production"]}}}""")
                .response("""
                        {"data": {"id": "version-uuid-3", "type": "prompt-template-versions", "attributes": {
                            "prompt_id": "greeting", "prompt_uuid": "prompt-uuid-1", "version": 3, "template": "Hi {{name}}",
                            "description": "shorter", "user_version": "third", "labels": ["production"],
                            "author": "author-1", "created_at": "2026-07-21T19:39:31.418984498Z",
                            "version_created_at": "2026-07-21T19:39:31.418984498Z"}}}""")
                .build();
    }

    private static OperationCase get() {
        return OperationCase.of(PromptsApi.class, api -> api.getVersion(PROMPT, 2L))
                .blocking(llmobs -> llmobs.prompts().version(PROMPT, 2))
                .reactive(llmobs -> llmobs.prompts().version(PROMPT, 2))
                .response("""
                        {"data": {"id": "version-uuid-2", "type": "prompt-template-versions", "attributes": {
                            "prompt_id": "greeting", "prompt_uuid": "prompt-uuid-1", "version": 2,
                            "template": [{"role": "user", "content": "Hello"}], "author": "author-1",
                            "created_at": "2026-07-21T19:39:31.418984Z",
                            "version_created_at": "2026-07-21T19:39:31.418984Z"}}}""")
                .build();
    }

    private static OperationCase update() {
        PromptVersionChanges changes = PromptVersionChanges.description("reviewed").withEnvIds("environment-1")
                .withLabels(PromptLabel.PRODUCTION, PromptLabel.DEVELOPMENT);
        return OperationCase
                .of(PromptsApi.class, api -> api.updateVersion(PROMPT, 2L, Document.of("prompt-template-versions", changes)))
                .blocking(llmobs -> llmobs.prompts().updateVersion(PROMPT, 2, changes))
                .reactive(llmobs -> llmobs.prompts().updateVersion(PROMPT, 2, changes))
                .request("""
                        {"data": {"type": "prompt-template-versions", "attributes": {
                            "description": "reviewed", "env_ids": ["environment-1"],
                            "labels": ["production", "development"]}}}""")
                .response("""
                        {"data": {"id": "version-uuid-2", "type": "prompt-template-versions", "attributes": {
                            "prompt_id": "greeting", "prompt_uuid": "prompt-uuid-1", "version": 2, "template": "Hello {{name}}",
                            "description": "reviewed", "labels": ["production", "development"], "author": "author-1",
                            "created_at": "2026-07-21T19:39:31.418984Z",
                            "version_created_at": "2026-07-21T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }
}
