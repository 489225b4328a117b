package org.drover.site;

import java.util.function.Supplier;

import org.drover.model.ObjectRef;

/**
 * A service below one path of an address.
 *
 * @param prefix   one path segment, or empty for the whole address
 * @param service  under which requests are counted
 * @param topology code of the answering topology, told with each answer in {@code Drover-Site}
 */
public record ServiceRoute(String prefix, ObjectRef service, Supplier<String> topology, ServiceHandler handler) {
}
