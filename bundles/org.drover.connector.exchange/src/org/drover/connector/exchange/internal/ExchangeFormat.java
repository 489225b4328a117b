package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.drover.connector.EstateFormat;
import org.drover.connector.FormatFinding;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Writes and checks exchange packages. */
public final class ExchangeFormat implements EstateFormat {

	@Override
	public Written write(Request request, OutputStream out, IProgressMonitor monitor) throws IOException, DroverException {
		return PackageWriter.write(request, out, Limits.DEFAULT, monitor);
	}

	@Override
	public List<FormatFinding> check(Path file, IProgressMonitor monitor) throws DroverException {
		return Validator.check(file, Limits.DEFAULT, monitor);
	}
}
