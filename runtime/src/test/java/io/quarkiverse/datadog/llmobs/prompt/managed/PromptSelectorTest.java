package io.quarkiverse.datadog.llmobs.prompt.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;

class PromptSelectorTest {

    @Test
    void messagesNameWhatIsSelected() {
        assertEquals("prompt \"greeting\"", PromptSelector.latest("greeting").toString());
        assertEquals("version 3 of prompt \"greeting\"", PromptSelector.version("greeting", 3).toString());
        assertEquals("prompt \"greeting\" with label production",
                PromptSelector.label("greeting", PromptLabel.PRODUCTION).toString());
    }

    @Test
    void whatSelectsNothingIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> PromptSelector.latest(" "));
        assertThrows(IllegalArgumentException.class, () -> PromptSelector.version("greeting", 0));
        assertThrows(IllegalArgumentException.class, () -> PromptSelector.label("greeting", null));
        assertThrows(IllegalArgumentException.class, () -> new PromptSelector("greeting", 3L, PromptLabel.PRODUCTION));
    }
}
