package org.drover.report;

import java.util.Optional;

import org.drover.model.DroverException;
import org.drover.store.Estate;

/** Where reports get from what was gathered. */
@FunctionalInterface
public interface EstateSource {

	/** @param topology its name in the project. Empty where there is none of this name, or it was never gathered */
	Optional<Estate> of(String topology) throws DroverException;
}
