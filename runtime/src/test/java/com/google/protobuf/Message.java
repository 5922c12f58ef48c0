package com.google.protobuf;

/** A substitute for a generated message. */
public class Message implements MessageLiteOrBuilder {

    @Override
    public boolean isInitialized() {
        return true;
    }
}
