package kotlin;

/** A substitute for the interface of Kotlin, which is not a dependency. */
public interface Lazy {

    Object getValue();
}
