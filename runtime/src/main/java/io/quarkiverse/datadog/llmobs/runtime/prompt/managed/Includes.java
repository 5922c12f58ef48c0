package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ComposedTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;

/**
 * Finds includes: the items of a composed template, and <code>{{>prompt-id version=2}}</code> in a text. Without a version it
 * is text, as the API description says; so are all of them in the messages of a chat.
 */
final class Includes {

    private static final Pattern IN_TEXT = Pattern.compile("\\{\\{>\\s*+([^\\s{}]++)\\s++version=([1-9]\\d{0,17})\\s*+}}");

    private Includes() {
    }

    /** The versions that a template includes, each once. */
    static Set<PromptSelector> in(Template template) {
        Set<PromptSelector> found = new LinkedHashSet<>();
        if (template instanceof TextTemplate text) {
            IN_TEXT.matcher(text.text()).results().map(Includes::selector).forEach(found::add);
        } else if (template instanceof ComposedTemplate composed) {
            composed.messages().stream().filter(PromptInclude.class::isInstance).map(PromptInclude.class::cast)
                    .map(Includes::selector).forEach(found::add);
        }
        return found;
    }

    /** The text with other texts in the places of its includes. These are not searched again. */
    static String replaced(String text, Function<PromptSelector, String> included) {
        return IN_TEXT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(included.apply(selector(found))));
    }

    static PromptSelector selector(PromptInclude include) {
        return PromptSelector.version(include.promptId(), include.version());
    }

    private static PromptSelector selector(MatchResult found) {
        return PromptSelector.version(found.group(1), Long.parseLong(found.group(2)));
    }
}
