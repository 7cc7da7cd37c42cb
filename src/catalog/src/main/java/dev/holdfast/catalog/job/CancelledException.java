package dev.holdfast.catalog.job;

/// The user stopped the work; nothing is to be kept of it.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("Cancelled");
    }
}
