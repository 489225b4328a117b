package org.drover.connector;

/**
 * Where clients of a topology report.
 *
 * @param site            the site code
 * @param managementPoint base address of the management point they start with; empty where a topology's clients do not report by themselves
 */
public record ClientHome(String site, String managementPoint) {
}
