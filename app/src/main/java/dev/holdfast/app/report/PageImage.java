package dev.holdfast.app.report;

/// A page as a picture: PNG bytes, and its size in points (1/72 inch).
record PageImage(int number, double width, double height, byte[] png) {}
