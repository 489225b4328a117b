package org.drover.ui.session;

import org.drover.inventory.Inventory;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;

/**
 * A managed object as views select it, drag it and show its properties.
 *
 * @param snapshot of a topology that has been gathered
 * @param index    the object's number in that snapshot's estate
 */
public record EstateObject(TopologySnapshot snapshot, int index) {

	public Inventory inventory() {
		return snapshot.inventory().orElseThrow();
	}

	public ObjectKind kind() {
		return inventory().estate().kind(index);
	}

	public ObjectRef ref() {
		return inventory().estate().ref(index);
	}

	public String name() {
		return inventory().estate().name(index);
	}

	/** Made anew on each call. */
	public ManagedObject object() {
		return inventory().estate().object(index);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof EstateObject that && index == that.index && snapshot == that.snapshot;
	}

	@Override
	public int hashCode() {
		return 31 * System.identityHashCode(snapshot) + index;
	}
}
