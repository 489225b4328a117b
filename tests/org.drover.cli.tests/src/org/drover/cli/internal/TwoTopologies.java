package org.drover.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.drover.cli.Drover;
import org.drover.cli.Environment;
import org.drover.cli.Terminal;
import org.drover.connector.Connector;
import org.drover.connector.ConnectorAddress;
import org.drover.connector.ConnectorProvider;
import org.drover.connector.ConnectorRegistry;
import org.drover.connector.Credentials;
import org.drover.connector.MetadataSink;
import org.drover.connector.PreflightFinding;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectRef;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** For tests of commands on a project that has gathered two topologies, OLD and NEW, which can only be read; of the scheme {@code paper} there are files. */
abstract class TwoTopologies {

	final ByteArrayOutputStream out = new ByteArrayOutputStream();
	final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	Path parent;

	/** What one of them has. @param code OLD or NEW */
	abstract void read(String code, boolean old, MetadataSink sink) throws DroverException;

	@BeforeEach
	void gather() {
		assertEquals(0, run("gather", "--source", "sample:old"), said::toString);
		assertEquals(0, run("topology", "add", "--name", "new", "--uri", "sample:new"), said::toString);
	}

	final Path project() {
		return parent.resolve("project");
	}

	/** @return the exit status */
	final int run(String... words) {
		out.reset();
		said.reset();
		List<String> line = new ArrayList<>(List.of(words));
		line.addAll(List.of("--project", project().toString()));
		Environment environment = new Environment(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(said, true, StandardCharsets.UTF_8)),
				new ConnectorRegistry(List.of(new Sample("sample", false), new Sample("paper", true))), Optional.empty(), Map.of("DROVER_PASSWORD", "any"), Optional.empty());
		return Drover.execute(environment, line);
	}

	/** The document that a command prints. */
	final JsonNode json(int status, String... words) throws Exception {
		List<String> line = new ArrayList<>(List.of(words));
		line.add("--json");
		assertEquals(status, run(line.toArray(String[]::new)), said::toString);
		return new JsonMapper().readTree(out.toByteArray());
	}

	static ManagedObject object(String ref, String version, Map<String, String> attributes) {
		ObjectRef parsed = ObjectRef.parse(ref);
		return ManagedObject.of(parsed.kind(), parsed.key(), parsed.key(), version, attributes);
	}

	static ManagedObject object(String ref, Map<String, String> attributes) {
		return object(ref, "", attributes);
	}

	static Dependency need(String from, DependencyKind kind, String to) {
		return new Dependency(ObjectRef.parse(from), ObjectRef.parse(to), kind);
	}

	private final class Sample implements ConnectorProvider {

		private final String scheme;
		private final boolean readsOnly;

		Sample(String scheme, boolean readsOnly) {
			this.scheme = scheme;
			this.readsOnly = readsOnly;
		}

		@Override
		public String scheme() {
			return scheme;
		}

		@Override
		public boolean readsOnly() {
			return readsOnly;
		}

		@Override
		public Connector connect(ConnectorAddress address, Credentials credentials) {
			boolean old = address.location().equals("old");
			return new Connector() {

				@Override
				public String topology() {
					return address.location().toUpperCase(Locale.ROOT);
				}

				@Override
				public String description() {
					return "a sample";
				}

				@Override
				public void read(MetadataSink sink, IProgressMonitor monitor) throws DroverException {
					TwoTopologies.this.read(topology(), old, sink);
				}

				@Override
				public List<PreflightFinding> preflight() {
					return List.of();
				}

				@Override
				public void close() {
					// nothing is open
				}
			};
		}
	}
}
