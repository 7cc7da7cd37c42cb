package dev.holdfast.catalog.job;

/// How a long piece of work says how far it is and learns that it should stop.
public interface Progress {
    /// Ignores reports and is never cancelled.
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total, String unit, String note) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// `done` of `total` (0 = unknown) in `unit` such as "rows" or "bytes".
    void report(long done, long total, String unit, String note);

    boolean cancelled();

    /// @throws CancelledException when the user cancelled
    default void check() {
        if (cancelled()) throw new CancelledException();
    }
}
