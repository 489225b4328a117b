package org.drover.lab;

/**
 * How the clients fare, at a glance; the figures may be of slightly different moments. Names as in {@link LiveReport}.
 */
public record LivePulse(int clients, double intervalSeconds, long requests, long failed, double longestGapSeconds) {
}
