package org.drover.fleet;

import java.time.Duration;

/**
 * What one look at all mailboxes of a place was like.
 *
 * @param boxes    mailboxes that were seen
 * @param requests it took to see them
 * @param found    that nobody knew
 * @param touched  where something was read or written
 * @param failed   of these, where that did not come to its end; the next sweep tries again
 * @param looking  how long it took to see them
 * @param took     all together
 */
public record SweepReport(String place, int boxes, int requests, int found, int touched, int failed, Duration looking, Duration took) {
}
