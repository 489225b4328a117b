package org.drover.plan;

import java.util.Optional;

import org.drover.model.ObjectRef;

/**
 * Two topologies, and what is to move from the old one to the new one.
 *
 * @param untaken what the new topology would not take
 */
record MigrationCase(PlainTopology source, PlainTopology target, Selection selection, PlanOptions options, Optional<ObjectRef> untaken) {

	static final String OLD = RandomMigration.OLD;
	static final String NEW = RandomMigration.NEW;
}
