package org.drover.store.internal;

import javax.sql.DataSource;

import org.drover.model.DroverException;
import org.drover.store.DatabaseInfo;

/** Where an open project's rows are. */
public interface ProjectDatabase extends AutoCloseable {

	/** A pool. */
	DataSource dataSource();

	Dialect dialect();

	/** The database in messages. */
	String where();

	DatabaseInfo info() throws DroverException;

	@Override
	void close() throws DroverException;
}
