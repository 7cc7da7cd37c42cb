package dev.holdfast.store;

import org.h2.mvstore.MVStore;

import java.io.IOException;

/// Another program that opens a store's file without asking anybody, says so, and holds it until its input ends.
final class ForeignHolder {
    private ForeignHolder() {}

    public static void main(String[] args) throws IOException {
        MVStore held = new MVStore.Builder().fileName(args[0]).open();
        System.out.println("held");
        while (System.in.read() >= 0) continue;
        held.close();
    }
}
