package io.quarkiverse.datadog.llmobs.prompt.managed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A version of a prompt, whose variables can be given values.
 * <p>
 * A variable is a name in double braces, <code>{{name}}</code> or <code>{{ name }}</code>, of letters, digits and underscores.
 * A name in single braces is replaced as well if it has a value, as the SDKs of Datadog do, and is text otherwise. There is no
 * escape; a value may contain braces, because values are never searched for variables.
 *
 * @param promptId the id that the caller has chosen, not blank
 * @param version the name of the version if it was given one, or else its number, as a text; null for a fallback
 * @param promptVersionUuid the id of the version; null for a fallback
 * @param template a text or a chat, in which the templates that it included have their places
 * @param config the settings of the version; null for a fallback
 * @param labels the labels of the version, never null; deprecated by the service
 * @param fallback whether it is the fallback of the caller, because the prompt could not be read
 * @param stale whether {@code prompt-cache.time-to-live} has passed since it was read; it is being read again, or could not be
 */
public record ManagedPrompt(String promptId, String version, String promptVersionUuid, Template template,
        Map<String, Object> config, List<PromptLabel> labels, boolean fallback,
        boolean stale) {

    public ManagedPrompt {
        Values.required("The id of a prompt", promptId);
        if (!(template instanceof TextTemplate) && !(template instanceof ChatTemplate)) {
            throw new IllegalArgumentException(
                    "The template of a managed prompt must be a text or a chat without includes, but was " + template);
        }
        if (template instanceof TextTemplate text && text.text() == null) {
            throw new IllegalArgumentException("The text of the template of a managed prompt must not be null");
        }
        config = Values.copy(config);
        labels = Values.copyOrEmpty(labels);
    }

    /** A version without settings and labels, such as a test of an application needs. */
    public static ManagedPrompt of(String promptId, String version, Template template) {
        return new ManagedPrompt(promptId, version, null, template, null, null, false, false);
    }

    /** What is used instead of a prompt that cannot be read. */
    public static ManagedPrompt fallback(String promptId, Template template) {
        return new ManagedPrompt(promptId, null, null, template, null, null, true, false);
    }

    /** The names of the variables in double braces, each once, in the order of the template. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        texts().forEach(text -> Placeholders.addVariables(text, names));
        return names;
    }

    private List<String> texts() {
        if (template instanceof TextTemplate text) {
            return List.of(text.text());
        }
        return messages().stream().map(ChatMessage::content).filter(content -> content != null).toList();
    }

    private List<ChatMessage> messages() {
        return ((ChatTemplate) template).messages();
    }

    /**
     * The text with the values in place of its variables.
     *
     * @param values the value of each variable, which stands in the text as its {@code toString()}; values for further names
     *        are ignored, so that a new version of the prompt may use fewer variables
     * @throws IllegalArgumentException when a variable has no value, or null; it names the missing variables and all others
     * @throws IllegalStateException when the prompt is a chat
     */
    public String renderText(Map<String, ?> values) {
        if (!(template instanceof TextTemplate text)) {
            throw new IllegalStateException("Cannot render " + this + " as a text, it is a chat: use renderMessages(…)");
        }
        checkComplete(values);
        return Placeholders.fill(text.text(), values);
    }

    /**
     * The messages with the values in place of their variables. A text is one message of the user. Content that is no text
     * stays as it is.
     *
     * @param values as in {@link #renderText(Map)}
     * @throws IllegalArgumentException when a variable has no value, or null; it names the missing variables and all others
     */
    public List<ChatMessage> renderMessages(Map<String, ?> values) {
        if (template instanceof TextTemplate) {
            return List.of(ChatMessage.user(renderText(values)));
        }
        checkComplete(values);
        List<ChatMessage> rendered = new ArrayList<>();
        for (ChatMessage message : messages()) {
            rendered.add(message.content() == null ? message
                    : new ChatMessage(message.role(), Placeholders.fill(message.content(), values), message.other()));
        }
        return List.copyOf(rendered);
    }

    private void checkComplete(Map<String, ?> values) {
        if (values == null) {
            throw new IllegalArgumentException("The values must not be null; a prompt without variables takes Map.of()");
        }
        Set<String> variables = variables();
        List<String> missing = variables.stream().filter(name -> values.get(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Cannot render " + this + " without a value for " + String.join(", ", missing)
                    + ": its variables are " + variables + ", and values are given for " + names(values));
        }
    }

    /** In order, whatever the map; without the values, which may be confidential. */
    private static Set<String> names(Map<String, ?> values) {
        Set<String> names = new TreeSet<>();
        values.forEach((name, value) -> {
            if (value != null) {
                names.add(name);
            }
        });
        return names;
    }

    /** As messages name it, such as {@code version 3 of prompt "greeting"}; without the template. */
    @Override
    public String toString() {
        String prompt = "prompt \"" + promptId + '"';
        if (fallback) {
            return "fallback of " + prompt;
        }
        return version == null ? prompt : "version " + version + " of " + prompt;
    }
}
