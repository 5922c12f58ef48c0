package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Computes the rows of a dataset of questions and answers, about 500 bytes each: three inputs of four are JSON objects, every
 * second one of these over several lines, the others are plain text.
 */
final class QuestionsAndAnswers {

    private static final String[] WORDS = ("the of a customer order refund invoice account delivery late, wrong\nitem how many "
            + "each per total cost price, sells eggs dollars remaining policy says that \"final\" sale address café change "
            + "before after shipping, warranty and when does it with for every week box").split(" ");

    private QuestionsAndAnswers() {
    }

    static Row row(int index) {
        SplittableRandom random = new SplittableRandom(index);
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        String question = text(random, 20 + random.nextInt(16));
        String answer = text(random, 10 + random.nextInt(12));
        return new Row(id, input(index, question), answer,
                "{\"source\":\"support\",\"difficulty\":" + random.nextInt(5) + ",\"reviewed\":" + random.nextBoolean() + "}",
                "[\"split:train\",\"topic:" + random.nextInt(40) + "\"]");
    }

    private static String input(int index, String question) {
        return switch (index % 4) {
            case 0 -> question;
            case 2 -> "{\n  \"question\": " + json(question) + ",\n  \"language\": \"en\",\n  \"turn\": " + index % 7 + "\n}";
            default -> "{\"question\":" + json(question) + ",\"language\":\"en\",\"turn\":" + index % 7 + "}";
        };
    }

    private static String text(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.append('?').toString();
    }

    private static String json(String text) {
        return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
