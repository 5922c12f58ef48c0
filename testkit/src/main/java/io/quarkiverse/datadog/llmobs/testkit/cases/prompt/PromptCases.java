package io.quarkiverse.datadog.llmobs.testkit.cases.prompt;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROMPT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on prompts. The service has one that responds with other members than the others: a read of a prompt returns
 * its version.
 */
public final class PromptCases {

    private PromptCases() {
    }

    public static List<OperationCase> all() {
        return List.of(list(), create(), get(), update(), delete());
    }

    private static OperationCase list() {
        PromptQuery query = PromptQuery.withPromptId(PROMPT);
        return OperationCase.of(PromptsApi.class, api -> api.listPrompts(PROMPT))
                .blocking(llmobs -> llmobs.prompts().list(query))
                .reactive(llmobs -> llmobs.prompts().list(query))
                .response("""
                        {"data": [{"id": "prompt-uuid-1", "type": "prompt-templates", "attributes": {
                            "prompt_id": "greeting", "title": "Greeting", "source": "registry", "in_registry": true,
                            "created_from": "sdk-registry", "num_versions": 2, "author": "author-1", "tags": ["team:qa"],
                            "datasets": [{"id": "dataset-1", "name": "golden"}], "ml_app": "bot", "ml_apps": ["bot"],
                            "created_at": "2026-07-20T19:39:31.418984Z",
                            "last_version_created_at": "2026-07-21T19:39:31.418984Z",
                            "last_seen_at": "2026-07-22T19:39:31Z", "extracted_from": "prompt-0"}}]}""")
                .build();
    }

    private static OperationCase create() {
        NewPrompt prompt = NewPrompt
                .of("farewell", Template.chat(ChatMessage.system("You are {{who}}."), ChatMessage.user("Bye")))
                .withTitle("Farewell").withDescription("says goodbye").withUserVersion("first").withEnvIds("environment-1")
                .withLabels(PromptLabel.DEVELOPMENT);
        return OperationCase.of(PromptsApi.class, api -> api.createPrompt(Document.of("prompt-templates", prompt)))
                .blocking(llmobs -> llmobs.prompts().create(prompt))
                .reactive(llmobs -> llmobs.prompts().create(prompt))
                .request("""
                        {"data": {"type": "prompt-templates", "attributes": {
                            "prompt_id": "farewell", "title": "Farewell", "description": "says goodbye",
                            "template": [{"role": "system", "content": "You are {{who}}."}, {"role": "user", "content": "Bye"}],
                            "user_version": "first", "env_ids": ["environment-1"], "labels": ["development"]}}}""")
                .response("""
                        {"data": {"id": "prompt-uuid-2", "type": "prompt-templates", "attributes": {
                            "prompt_id": "farewell", "title": "Farewell", "description": "says goodbye", "source": "registry",
                            "in_registry": true, "created_from": "sdk-registry", "num_versions": 1, "author": "author-1",
                            "created_at": "2026-07-20T19:39:31.418984498Z",
                            "last_version_created_at": "2026-07-20T19:39:31.418984498Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase get() {
        return OperationCase.of(PromptsApi.class, api -> api.getPrompt(PROMPT, "production"))
                .blocking(llmobs -> llmobs.prompts().get(PROMPT, PromptLabel.PRODUCTION))
                .reactive(llmobs -> llmobs.prompts().get(PROMPT, PromptLabel.PRODUCTION))
                .response("""
                        {"data": {"id": "prompt-uuid-1", "type": "prompt-templates", "attributes": {
                            "prompt_id": "greeting", "version": "1", "prompt_version_uuid": "version-uuid-1",
                            "chat_template": [{"role": "system", "content": "You are {{who}}."}],
                            "labels": ["production", "blue"]}}}""")
                .build();
    }

    private static OperationCase update() {
        PromptChanges changes = PromptChanges.title("Greetings").withDescription("says hello");
        return OperationCase
                .of(PromptsApi.class, api -> api.updatePrompt(PROMPT, Document.of("prompt-templates", changes)))
                .blocking(llmobs -> llmobs.prompts().update(PROMPT, changes))
                .reactive(llmobs -> llmobs.prompts().update(PROMPT, changes))
                .request("""
                        {"data": {"type": "prompt-templates", "attributes": {
                            "title": "Greetings", "description": "says hello"}}}""")
                .response("""
                        {"data": {"id": "prompt-uuid-1", "type": "prompt-templates", "attributes": {
                            "prompt_id": "greeting", "title": "Greetings", "description": "says hello", "source": "registry",
                            "in_registry": true, "created_from": "sdk-registry", "num_versions": 0, "author": "author-1",
                            "created_at": "2026-07-20T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase delete() {
        return OperationCase.of(PromptsApi.class, api -> api.deletePrompt(PROMPT))
                .blocking(llmobs -> llmobs.prompts().delete(PROMPT))
                .reactive(llmobs -> llmobs.prompts().delete(PROMPT))
                .response("""
                        {"data": {"id": "prompt-uuid-1", "type": "prompt-templates", "attributes": {
                            "prompt_id": "greeting", "deleted_at": "2026-07-21T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.EMPTY_RESULT)
                .build();
    }
}
