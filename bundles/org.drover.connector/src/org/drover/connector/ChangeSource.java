package org.drover.connector;

import java.util.Optional;

import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What a system that can tell its changes offers beside {@link Connector#read}. It gives a mark with each reading, and tells later what changed since; so
 * that who has read once, and takes all changes, has what reading everything would give. What changes while it is read may be in one reading or in the next
 * one, never in neither. A mark means nothing to anybody else, and may be some hundred thousand characters: what a connector has to remember stands in it.
 */
public interface ChangeSource {

	/**
	 * As {@link Connector#read}.
	 *
	 * @return the mark to go on from; empty where the system cannot tell its changes after all
	 */
	Optional<String> readAll(MetadataSink sink, IProgressMonitor monitor) throws DroverException;

	/**
	 * Reads what changed since a mark.
	 *
	 * @return the next mark; empty where the mark is of another system, or too old, or so much has changed that reading everything is no slower: everything is
	 *         to be read then, whatever the sink has seen
	 */
	Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException;
}
