package org.drover.lab.internal.legacy;

import java.util.List;

import org.drover.model.ObjectRef;

/**
 * A place where clients are.
 *
 * @param site    the primary site its clients are assigned to
 * @param subnets its boundaries
 */
record Office(int number, String name, ObjectRef site, List<ObjectRef> subnets) {
}
