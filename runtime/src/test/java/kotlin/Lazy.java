package kotlin;

/** Stands for the interface of this name of Kotlin, which is no dependency. */
public interface Lazy {

    Object getValue();
}
