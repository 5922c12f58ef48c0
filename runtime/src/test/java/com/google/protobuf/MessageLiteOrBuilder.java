package com.google.protobuf;

/** Stands in for the interface of this name, which is known by its name alone. */
public interface MessageLiteOrBuilder {

    boolean isInitialized();
}
