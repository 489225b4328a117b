package org.drover.connector.puppetdb.internal;

import org.drover.model.DroverException;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the rows of an answer as they come. */
@FunctionalInterface
interface Rows {

	void row(JsonNode row) throws DroverException;
}
