package org.acme;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.pattern.ClusteredPoint;
import io.quarkiverse.datadog.llmobs.pattern.NewPatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;
import io.quarkiverse.datadog.llmobs.pattern.PatternRun;
import io.quarkiverse.datadog.llmobs.pattern.RunProgress;
import io.quarkiverse.datadog.llmobs.pattern.RunTopics;
import io.quarkiverse.datadog.llmobs.pattern.StartedRun;
import io.quarkiverse.datadog.llmobs.pattern.Topic;
import io.quarkiverse.datadog.llmobs.pattern.TopicPoint;
import io.quarkiverse.datadog.llmobs.pattern.TopicQuery;

class PatternExamples {

    private final LlmObservability llmobs;

    PatternExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> names = new ArrayList<>();
        // tag::list[]
        for (PatternConfig config : llmobs.patterns().list()) {
            names.add(config.name());
        }
        // end::list[]
        return names;
    }

    PatternConfig create() {
        // tag::create[]
        PatternConfig config = llmobs.patterns().create(NewPatternConfig.of("support", "@ml_app:support-bot", 1000)
                .withHierarchyDepth(2)
                .withSamplingRatio(0.25)
                .withTemplate("Group the questions by product."));
        // end::create[]
        return config;
    }

    PatternConfig replace(PatternConfig config) {
        // tag::replace[]
        PatternConfig smaller = llmobs.patterns().replace(config.id(),
                NewPatternConfig.of("support", "@ml_app:support-bot", 100));
        // end::replace[]
        return smaller;
    }

    PatternConfig latest() {
        // tag::latest[]
        PatternConfig latest = llmobs.patterns().getLatest();
        // end::latest[]
        return latest;
    }

    void delete(PatternConfig config) {
        // tag::delete[]
        llmobs.patterns().delete(config.id());
        // end::delete[]
    }

    List<PatternRun> runs(PatternConfig config) {
        // tag::runs[]
        List<PatternRun> runs = llmobs.patterns().runs(config.id());
        // end::runs[]
        return runs;
    }

    StartedRun start(PatternConfig config) {
        // tag::start[]
        StartedRun run = llmobs.patterns().start(config.id());
        // end::start[]
        return run;
    }

    RunProgress progress(PatternConfig config) {
        // tag::progress[]
        RunProgress run = llmobs.patterns().progress(config.id());
        System.out.println(run.id() + " is " + run.status() + ", in step " + run.step());
        // end::progress[]
        return run;
    }

    List<String> topics(PatternConfig config) {
        List<String> names = new ArrayList<>();
        // tag::topics[]
        RunTopics run = llmobs.patterns().topics(config.id());
        for (Topic topic : run.topics()) {
            if (topic.parentTopicId().isEmpty()) {
                names.add(topic.name());
            }
        }
        // end::topics[]
        return names;
    }

    double tokens(PatternConfig config) {
        // tag::topics-with-points[]
        double tokens = 0;
        RunTopics run = llmobs.patterns().topicsWithPoints(TopicQuery.ofConfig(config.id()).withMetrics());
        for (Topic topic : run.topics()) {
            for (TopicPoint point : topic.clusterPoints()) {
                tokens += point.totalTokens() == null ? 0 : point.totalTokens();
            }
        }
        // end::topics-with-points[]
        return tokens;
    }

    List<String> points(Topic topic) {
        List<String> inputs = new ArrayList<>();
        // tag::points[]
        for (ClusteredPoint point : llmobs.patterns().points(topic.id())) {
            inputs.add(point.input());
        }
        // end::points[]
        return inputs;
    }
}
