package io.quarkiverse.datadog.llmobs.deployment.auth;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.smallrye.mutiny.Uni;

/**
 * Supplies what a test tells it to.
 */
@ApplicationScoped
public class TokenSource implements ReactiveAccessTokens {

    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> rejected = new CopyOnWriteArrayList<>();
    private volatile Supplier<Uni<String>> supplier = () -> Uni.createFrom().item("token");
    private volatile Runnable onRejection = () -> {
    };

    public void supply(Supplier<Uni<String>> supplier) {
        this.supplier = supplier;
        asked.set(0);
        rejected.clear();
        onRejection = () -> {
        };
    }

    public void onRejection(Runnable action) {
        onRejection = action;
    }

    public int asked() {
        return asked.get();
    }

    /** The tokens that were rejected. */
    public List<String> rejections() {
        return List.copyOf(rejected);
    }

    @Override
    public Uni<String> accessToken() {
        asked.incrementAndGet();
        return supplier.get();
    }

    @Override
    public void rejected(String accessToken) {
        rejected.add(accessToken);
        onRejection.run();
    }
}
