package org.drover.agent;

import java.io.IOException;

import org.drover.agent.protocol.Command.RunScan;
import org.drover.agent.protocol.Result.Scanned;
import org.drover.model.DroverException;

/** A scan that no live migration can falsify unseen. */
public interface Scan {

	/** @throws DroverException where it cannot be done here */
	Scanned scan(RunScan command) throws IOException, DroverException;
}
