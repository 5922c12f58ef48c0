package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.ComposedTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TemplateItem;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;

/**
 * Puts templates that were read in the places of their includes. It is for one template.
 */
final class Insertion {

    private final PromptSelector root;
    private final Map<PromptSelector, Template> read;
    private int includes;

    /** @param read the templates of all versions that the template includes, and of those that they include */
    Insertion(PromptSelector root, Map<PromptSelector, Template> read) {
        this.root = root;
        this.read = read;
    }

    /**
     * The template without includes, a text or a chat.
     *
     * @throws LlmObservabilityException when that is not possible
     */
    Template into(Template source) {
        return into(source, List.of());
    }

    private Template into(Template template, List<PromptSelector> path) {
        if (template instanceof TextTemplate text) {
            return new TextTemplate(Includes.replaced(text.text(), include -> text(include, path)));
        }
        if (template instanceof ChatTemplate) {
            return template;
        }
        if (template instanceof ComposedTemplate composed) {
            List<ChatMessage> messages = new ArrayList<>();
            composed.messages().forEach(item -> addTo(messages, item, path));
            return new ChatTemplate(messages);
        }
        String owner = path.isEmpty() ? root.toString() : path.get(path.size() - 1).toString();
        throw Composition.failed(root, template == null ? "the service returned no template of " + owner
                : "the template of " + owner + " has a form that this version of the extension does not know");
    }

    private void addTo(List<ChatMessage> messages, TemplateItem item, List<PromptSelector> path) {
        if (item instanceof ChatMessage message) {
            messages.add(message);
        } else if (item instanceof PromptInclude include) {
            messages.addAll(selected(include, path));
        } else {
            throw Composition.failed(root,
                    "an item of its template has a form that this version of the extension does not know");
        }
    }

    private List<ChatMessage> selected(PromptInclude include, List<PromptSelector> path) {
        PromptSelector selector = Includes.selector(include);
        if (!(included(selector, path) instanceof ChatTemplate chat)) {
            throw Composition.failed(root, selector + " is a text, and a chat can include messages only");
        }
        if (include.items() == null) {
            return chat.messages();
        }
        List<ChatMessage> selected = new ArrayList<>();
        for (int index : include.items()) {
            if (index >= chat.messages().size()) {
                throw Composition.failed(root, "it includes message " + index + ", counted from 0, of " + selector
                        + ", which has " + chat.messages().size());
            }
            selected.add(chat.messages().get(index));
        }
        return selected;
    }

    private String text(PromptSelector include, List<PromptSelector> path) {
        if (!(included(include, path) instanceof TextTemplate text)) {
            throw Composition.failed(root, include + " is a chat, and a text can include texts only");
        }
        return text.text();
    }

    private Template included(PromptSelector include, List<PromptSelector> path) {
        if (path.contains(include) || include.equals(root)) {
            throw Composition.failed(root, "it includes itself: " + Composition.path(path, include));
        }
        if (path.size() >= Composition.MAX_DEPTH || ++includes > Composition.MAX_INCLUDES) {
            throw Composition.tooMany(root);
        }
        List<PromptSelector> further = new ArrayList<>(path);
        further.add(include);
        return into(read.get(include), further);
    }
}
