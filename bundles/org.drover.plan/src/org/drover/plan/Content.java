package org.drover.plan;

import org.drover.model.ObjectRef;

/** One version of the content of a package, image or other content-bearing object. */
record Content(ObjectRef owner, String version) {

	@Override
	public String toString() {
		return owner + " version " + version;
	}
}
