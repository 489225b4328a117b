package org.drover.connector.site.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.drover.connector.ChangeSink;
import org.drover.connector.MetadataSink;
import org.drover.connector.RowCounter;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a site's objects and dependencies line by line. */
final class EstateReader {

	private final SiteClient client;

	EstateReader(SiteClient client) {
		this.client = client;
	}

	/** @return the site's mark; empty where it is of a version that gives none */
	Optional<String> read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		return read("/estate", EstateReader::next, sink, monitor);
	}

	/** As {@link #read}, of what changed since a mark; of everything where the site does not know the mark. */
	Optional<String> readChanges(String mark, ChangeSink sink, IProgressMonitor monitor) throws DroverException {
		return read("/estate?since=" + SiteClient.escape(mark), lines -> firstOfChanges(lines, sink), sink, monitor);
	}

	/** Reads lines up to the first one that is about an object that is there. */
	private interface Start {
		JsonNode read(BufferedReader lines) throws IOException, DroverException;
	}

	private Optional<String> read(String resource, Start start, MetadataSink sink, IProgressMonitor monitor) throws DroverException {
		RowCounter rows = new RowCounter(monitor);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(client.open(resource), StandardCharsets.UTF_8))) {
			JsonNode line = start.read(lines);
			while (!line.path("end").asBoolean()) {
				take(line, sink, rows);
				line = next(lines);
			}
			return Optional.of(line.path("mark").asText()).filter(mark -> !mark.isEmpty());
		} catch (IOException e) {
			throw client.broken(e);
		} catch (IllegalArgumentException e) {
			throw new DroverException("the site at " + client.base() + " knows kinds of objects that this Drover does not: use the same version", e);
		}
	}

	private static JsonNode firstOfChanges(BufferedReader lines, ChangeSink sink) throws IOException, DroverException {
		JsonNode line = next(lines);
		if (!line.path("changes").asBoolean()) {
			for (ObjectKind kind : ObjectKind.values())
				sink.wholly(kind);
			return line;
		}
		line = next(lines);
		while (line.has("gone")) {
			sink.gone(ObjectRef.parse(line.path("gone").asText()));
			line = next(lines);
		}
		return line;
	}

	private static JsonNode next(BufferedReader lines) throws IOException {
		String line = lines.readLine();
		if (line == null)
			throw new IOException("the estate ended without its last line");
		return Wire.readLine(line);
	}

	private static void take(JsonNode line, MetadataSink sink, RowCounter rows) throws DroverException {
		ManagedObject object = Wire.managedObject(line);
		sink.object(object);
		rows.next();
		for (JsonNode dependency : line.path("dependencies")) {
			sink.dependency(Wire.dependency(object.ref(), dependency));
			rows.next();
		}
	}
}
