package io.quarkiverse.datadog.llmobs.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.annotation.label.NewLabelValue;

/**
 * Values that the service would reject are rejected with their names and a way out.
 */
class AnnotationValuesTest {

    private static String rejected(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void aQueueNeedsAName() {
        assertEquals("The name of an annotation queue must not be blank, but was \" \"",
                rejected(() -> NewAnnotationQueue.named(" ")));
    }

    @Test
    void changesMustChangeSomething() {
        assertEquals("Changes to an annotation queue must hold a name, a description, labels, restrictions or reviewers; "
                + "null means that nothing changes", rejected(() -> AnnotationQueueChanges.description(null)));
        assertEquals("The new name of an annotation queue must not be blank, but was \"\"",
                rejected(() -> AnnotationQueueChanges.name("")));
        // these remove something
        assertEquals(List.of(), AnnotationQueueChanges.reviewers().reviewerEmails());
        assertEquals(List.of(), AnnotationQueueChanges.labels().annotationSchema().labelSchemas());
        assertEquals("", AnnotationQueueChanges.description("").description());
    }

    @Test
    void aQueryHasAProjectOrIds() {
        assertEquals(
                "A query of queues must not have both the project 'p' and the queue ids [q]; leave out the one or the other",
                rejected(() -> new AnnotationQueueQuery("p", List.of("q"))));
        assertEquals("The id of a queue in a query must not be blank, but was null",
                rejected(() -> AnnotationQueueQuery.withIds((String) null)));
        assertEquals("The id of the project in a query must not be blank, but was \"\"",
                rejected(() -> AnnotationQueueQuery.inProject("")));
    }

    @Test
    void anAnnotationNeedsAnInteractionAndValues() {
        assertEquals("The interaction id of an annotation must not be blank, but was null",
                rejected(() -> NewAnnotation.of(null, NewLabelValue.score("l", 1))));
        assertEquals(
                "The annotation of interaction 'i' must have at least one label value; delete the annotation to remove all "
                        + "of them",
                rejected(() -> NewAnnotation.of("i")));
        assertEquals("The value of label 'l' must not be null; leave the label out of the annotation instead",
                rejected(() -> NewLabelValue.text("l", null)));
        assertEquals("The label id of a value must not be blank, but was \"\"",
                rejected(() -> NewLabelValue.trueOrFalse("", true)));
    }
}
