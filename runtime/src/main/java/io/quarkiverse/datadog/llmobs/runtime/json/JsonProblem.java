package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Says what is wrong with JSON, in the words of Jackson but without its switches: users cannot reach the parser.
 */
public final class JsonProblem {

    private static final Pattern WORD = Pattern.compile("(?:Non-standard|Unrecognized) token '(.*?)'(?:: .*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("Unexpected character \\('[iInN]' .*follow (minus|plus) sign.*");
    /** In this order. */
    private static final Map<Pattern, String> REPLACED = new LinkedHashMap<>();

    static {
        replace("Unexpected character \\(''' \\(code 39\\)\\).*",
                "a single quote; JSON writes texts and names in double quotes (Python: json.dumps instead of str)");
        replace("JSON spec does not allow numbers to have plus signs: enable .*", "a number in JSON has no plus sign");
        replace("Illegal character \\(\\(CTRL-CHAR, code 30\\)\\).*",
                "a record separator [U+001E] precedes a value; remove these characters");
        replace("Unexpected character \\('\\}' .*start field name.*", "there is a comma before }");
        replace("Unexpected character \\('\\]' .*expected a valid value.*", "a value is missing before ]");
        replace("Unexpected character \\('[^'/#]+' .*start field name.*", "a name is not in double quotes");
        replace(" ?\\(consider enabling .*", "");
        replace("maybe a \\(non-standard\\) comment\\?.*", "JSON has no comments");
        replace("\\[Source: [^\\]]*?line: (\\d+), column: (\\d+)\\]", "line $1, column $2");
        replace(" at \\[Source: [^\\]]*\\]", "");
        // what is left of the kind: switches in parentheses, then without
        replace(" ?\\([^()]*(?:Feature|Constraints)\\b[^()]*\\)", "");
        replace(", from `[^`]*`", "");
        replace("[:;,]? ?(?:enable|disable|use) `?\\w*Feature\\.\\w+`?(?: to \\w+)?", "");
    }

    private JsonProblem() {
    }

    private static void replace(String pattern, String replacement) {
        REPLACED.put(Pattern.compile(pattern, Pattern.DOTALL), replacement);
    }

    /** As long as the message of the exception, which may quote the JSON. */
    public static String of(JsonProcessingException problem) {
        return words(String.valueOf(problem.getOriginalMessage()));
    }

    static String words(String message) {
        Matcher word = WORD.matcher(message);
        if (word.matches()) {
            String known = NonJsonLiterals.problem(word.group(1));
            return known != null ? known : "unexpected word '" + word.group(1) + "'; texts must be in double quotes";
        }
        if (NUMBER.matcher(message).matches()) {
            return "JSON has only finite numbers; write null, or a text";
        }
        String words = message;
        for (Map.Entry<Pattern, String> each : REPLACED.entrySet()) {
            words = each.getKey().matcher(words).replaceAll(each.getValue());
        }
        return words;
    }
}
