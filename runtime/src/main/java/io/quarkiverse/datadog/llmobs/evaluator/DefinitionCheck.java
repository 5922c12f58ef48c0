package io.quarkiverse.datadog.llmobs.evaluator;

import java.math.BigDecimal;
import java.util.List;

import io.quarkiverse.datadog.llmobs.evaluator.judge.JudgeMessage;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.MessageContent;
import io.quarkiverse.datadog.llmobs.evaluator.judge.TextContent;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Checks a definition before it is sent. In what was read, everything may be absent.
 */
final class DefinitionCheck {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private DefinitionCheck() {
    }

    /** @throws IllegalArgumentException when there is no target, or it lacks a required component */
    static void target(EvaluatorTarget target) {
        if (target == null) {
            throw new IllegalArgumentException("The target of an evaluator must not be null");
        }
        Values.required("The application name of an evaluator's target", target.applicationName());
        if (target.enabled() == null) {
            throw new IllegalArgumentException(
                    "An evaluator's target must say whether it is enabled; use enabled(true) or enabled(false)");
        }
        Number share = target.samplingPercentage();
        if (share != null && !isShare(share)) {
            throw new IllegalArgumentException(
                    "The sampling percentage of an evaluator must be greater than 0 and at most 100, but was " + share
                            + "; leave it out for the default of the service, or disable the evaluator to judge nothing");
        }
    }

    private static boolean isShare(Number share) {
        try {
            BigDecimal exact = new BigDecimal(share.toString());
            return exact.signum() > 0 && exact.compareTo(ALL) <= 0;
        } catch (NumberFormatException e) {
            // not a number, or infinite
            return false;
        }
    }

    /** @throws IllegalArgumentException when there is a judge that lacks a required component */
    static void judge(LlmJudge judge) {
        if (judge == null) {
            return;
        }
        if (judge.inferenceParams() == null) {
            throw new IllegalArgumentException("The inference parameters of an evaluator's judge must not be null; use "
                    + "InferenceParameters.defaults() for those of the model");
        }
        List<JudgeMessage> messages = judge.promptTemplate() == null ? List.of() : judge.promptTemplate();
        for (int i = 0; i < messages.size(); i++) {
            String place = "promptTemplate[" + i + "] of an evaluator's judge";
            if (messages.get(i) == null) {
                throw new IllegalArgumentException(place + " must not be null");
            }
            Values.required("The role of " + place, messages.get(i).role());
            contents(messages.get(i), place);
        }
    }

    private static void contents(JudgeMessage message, String place) {
        List<MessageContent> contents = message.contents() == null ? List.of() : message.contents();
        for (int i = 0; i < contents.size(); i++) {
            MessageContent content = contents.get(i);
            if (content == null) {
                throw new IllegalArgumentException("contents[" + i + "] of " + place + " must not be null");
            }
            if (content instanceof TextContent text && text.text() == null) {
                throw new IllegalArgumentException("The text in contents[" + i + "] of " + place + " must not be null");
            }
        }
    }
}
