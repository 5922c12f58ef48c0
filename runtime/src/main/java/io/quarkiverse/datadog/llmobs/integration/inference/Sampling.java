package io.quarkiverse.datadog.llmobs.integration.inference;

/**
 * How a model chooses its response. What is null is left to the model.
 *
 * @param temperature from 0 to 2
 * @param topP the probability of the tokens to choose from
 * @param topK the number of tokens to choose from
 * @param maxTokens the largest number of tokens of the response
 * @param maxCompletionTokens the same, under the name that some models want
 * @param frequencyPenalty how much tokens that are frequent so far are avoided
 * @param presencePenalty how much tokens that are there already are avoided
 */
public record Sampling(Double temperature, Double topP, Long topK, Long maxTokens, Long maxCompletionTokens,
        Double frequencyPenalty, Double presencePenalty) {

    private static final double MAX_TEMPERATURE = 2;

    public Sampling {
        if (temperature != null && !(temperature >= 0 && temperature <= MAX_TEMPERATURE)) {
            throw new IllegalArgumentException("The temperature must be from 0 to 2, but was " + temperature);
        }
        positive("top_k", topK);
        positive("max_tokens", maxTokens);
        positive("max_completion_tokens", maxCompletionTokens);
    }

    private static void positive(String name, Long number) {
        if (number != null && number < 1) {
            throw new IllegalArgumentException(
                    name + " must be at least 1, but was " + number + "; null leaves it to the model");
        }
    }

    /** Everything is left to the model. */
    public static Sampling ofModel() {
        return new Sampling(null, null, null, null, null, null, null);
    }

    public Sampling withTemperature(double temperature) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }

    public Sampling withTopP(double topP) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }

    public Sampling withTopK(long topK) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }

    public Sampling withMaxTokens(long maxTokens) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }

    public Sampling withMaxCompletionTokens(long maxCompletionTokens) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }

    public Sampling withPenalties(double frequencyPenalty, double presencePenalty) {
        return new Sampling(temperature, topP, topK, maxTokens, maxCompletionTokens, frequencyPenalty, presencePenalty);
    }
}
