package dev.holdfast.catalog;

/// Makes one write of several: what the stores of a workspace save while the work runs is kept as a whole, or not at all where the
/// work throws. Blocks, and other writes wait meanwhile; the work must do nothing but read and save.
/// Who watches what is saved must not wait for another write either: it would wait for ever.
public interface AllOrNothing {
    void run(Runnable work);
}
