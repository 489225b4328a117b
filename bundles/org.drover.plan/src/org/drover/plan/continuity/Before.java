package org.drover.plan.continuity;

/** One order between two steps: {@code first} is done before {@code then} begins. */
public record Before(int first, int then) {
}
