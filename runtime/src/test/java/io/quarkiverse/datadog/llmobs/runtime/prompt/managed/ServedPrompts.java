package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A service with the prompts that a test sets, which responds immediately, or when the test says so.
 */
final class ServedPrompts {

    /** Such as {@code greeting}, {@code greeting?production} and {@code greeting/3}, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** What requests fail with, or null. */
    volatile RuntimeException failure;
    /** Whether responses wait for {@link #respond()}. */
    volatile boolean held;

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final List<Runnable> responses = new CopyOnWriteArrayList<>();

    final ReactivePrompts prompts = (ReactivePrompts) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] { ReactivePrompts.class }, (proxy, method, arguments) -> switch (method.getName()) {
                case "get" -> request(arguments[0] + (arguments.length == 1 ? "" : "?" + arguments[1]));
                case "version" -> request(arguments[0] + "/" + arguments[1]);
                default -> throw new UnsupportedOperationException(method.toString());
            });

    void serve(String request, Template template) {
        templates.put(request, template);
    }

    void serve(String request, String text) {
        serve(request, Template.text(text));
    }

    void remove(String request) {
        templates.remove(request);
    }

    /** Sends the responses that wait. */
    void respond() {
        List<Runnable> waiting = List.copyOf(responses);
        responses.removeAll(waiting);
        waiting.forEach(Runnable::run);
    }

    private Uni<?> request(String request) {
        return Uni.createFrom().emitter(emitter -> {
            requests.add(request);
            Runnable response = () -> respond(request, emitter);
            if (held) {
                responses.add(response);
            } else {
                response.run();
            }
        });
    }

    private void respond(String request, UniEmitter<Object> emitter) {
        Template template = templates.get(request);
        if (failure != null) {
            emitter.fail(failure);
        } else if (template == null) {
            emitter.fail(new NotFoundException("no " + request, Failure.withoutResponse().after(1, Duration.ZERO), null));
        } else {
            emitter.complete(request.contains("/") ? version(request.split("/"), template)
                    : new ResolvedPrompt("u", request, "7", "v", template, null, null, null, null));
        }
    }

    private static PromptVersion version(String[] parts, Template template) {
        return new PromptVersion("v", parts[0], "u", Long.valueOf(parts[1]), null, template, null, null, null, null, null, null,
                null, null, null, null, null, null, null);
    }
}
