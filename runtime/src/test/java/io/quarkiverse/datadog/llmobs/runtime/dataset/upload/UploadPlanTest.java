package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class UploadPlanTest {

    private final UploadPlan plan = UploadPlan.of("p", "a/b");

    @Test
    void whatIsNotSetIsNotSent() {
        assertEquals("/api/v2/llm-obs/v2/p/datasets/a%2Fb/records/upload", plan.path());
    }

    @Test
    void settingsAreSentInTheQuery() {
        assertEquals(
                "/api/v2/llm-obs/v2/p/datasets/a%2Fb/records/upload?deduplicate=true&overwrite=false&tags=a%3Ab+c&tags=d%26",
                plan.withTags("a:b c", "d&").withOverwrite(false).withDeduplicate(true).path());
    }

    @Test
    void aTagThatCannotBeSentIsRejected() {
        for (String tag : new String[] { null, "", " ", "x\ud83d" }) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> plan.withTags("a:b", tag)).getMessage()
                    .startsWith("A tag of an upload must not"));
        }
    }

    @Test
    void theNameOfAFileCannotEndItsHeader() {
        String head = new String(new MultipartFile(Path.of("a\"b\r\nc.csv"), "x", 1).head());
        assertEquals("""
                --x
                Content-Disposition: form-data; name="file"; filename="a%22b%0D%0Ac.csv"
                Content-Type: text/csv

                """, head.replace("\r\n", "\n"));
    }
}
