package org.drover.connector.site.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.drover.connector.MetadataSink;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a site's objects and dependencies line by line. */
final class EstateReader {

	private static final int ROWS_PER_UNIT = 1000;

	private final SiteClient client;
	private long rows;

	EstateReader(SiteClient client) {
		this.client = client;
	}

	void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(client.open("/estate"), StandardCharsets.UTF_8))) {
			JsonNode line = next(lines);
			while (!line.path("end").asBoolean()) {
				take(line, sink, monitor);
				line = next(lines);
			}
		} catch (IOException e) {
			throw client.broken(e);
		} catch (IllegalArgumentException e) {
			throw new DroverException("the site at " + client.base() + " knows kinds of objects that this Drover does not: use the same version", e);
		}
	}

	private static JsonNode next(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		if (line == null)
			throw new IOException("the estate ended without its last line");
		return Wire.readLine(line);
	}

	private void take(JsonNode line, MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		ManagedObject object = Wire.managedObject(line);
		sink.object(object);
		count(monitor);
		for (JsonNode dependency : line.path("dependencies")) {
			sink.dependency(Wire.dependency(object.ref(), dependency));
			count(monitor);
		}
	}

	private void count(IProgressMonitor monitor) {
		if (++rows % ROWS_PER_UNIT == 0)
			monitor.worked(1);
		if (monitor.isCanceled())
			throw new OperationCanceledException();
	}
}
