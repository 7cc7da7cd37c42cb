/// What is the program doing, and what left this desk?
@org.jspecify.annotations.NullMarked
package dev.holdfast.app.task;
