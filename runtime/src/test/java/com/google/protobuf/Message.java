package com.google.protobuf;

/** Stands in for a generated message. */
public class Message implements MessageLiteOrBuilder {

    @Override
    public boolean isInitialized() {
        return true;
    }
}
