package org.drover.connector;

/**
 * Where clients of a topology report.
 *
 * @param site            the site code
 * @param managementPoint base address of the management point they start with
 */
public record ClientHome(String site, String managementPoint) {
}
