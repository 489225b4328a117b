package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.FormatFinding;
import org.drover.model.DroverException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Looks through a whole package: what a reader would refuse it for, what the schema says, what is never used, and whether content is what it says. */
final class Validator {

	static final int MOST_FINDINGS = 1_000;

	private static final int MOST_OF_A_PART = 100;

	/** Of what is told elsewhere. */
	private static final Findings UNHEARD = new Findings() {

		@Override
		public void error(String part, String text) {
			// whoever reads the part says so
		}

		@Override
		public void warning(String part, String text) {
			// likewise
		}
	};

	private final Path file;
	private final IProgressMonitor monitor;
	private final Limits limits;
	private final List<FormatFinding> found = new ArrayList<>();
	/** Content parts whose bytes have been read, by hash and name. */
	private final Set<String> read = new HashSet<>();

	private final Findings findings = new Findings() {

		@Override
		public void error(String part, String text) throws Refusal {
			add(new FormatFinding(true, part, text));
			if (found.size() >= MOST_FINDINGS)
				throw new Enough();
		}

		@Override
		public void warning(String part, String text) {
			add(new FormatFinding(false, part, text));
		}

		private void add(FormatFinding finding) {
			if (found.size() < MOST_FINDINGS && !found.contains(finding))
				found.add(finding);
		}
	};

	/** So much is wrong that no more need be told. */
	private static final class Enough extends RuntimeException {

		private static final long serialVersionUID = 1L;
	}

	private Validator(Path file, Limits limits, IProgressMonitor monitor) {
		this.file = file;
		this.limits = limits;
		this.monitor = monitor;
	}

	static List<FormatFinding> check(Path file, Limits limits, IProgressMonitor monitor) throws DroverException {
		if (!Files.isRegularFile(file))
			throw new DroverException("there is no exchange package " + file + ": name a file");
		Validator validator = new Validator(file, limits, monitor);
		try {
			validator.check();
		} catch (Enough e) {
			validator.found.add(new FormatFinding(true, "", "there are more than " + MOST_FINDINGS + " findings: the others are not listed"));
		} catch (Refusal e) {
			validator.found.add(new FormatFinding(true, e.part(), e.getMessage()));
		} catch (IOException e) {
			throw ExchangeConnector.unreadable(file, e);
		}
		return List.copyOf(validator.found);
	}

	private void check() throws Refusal, IOException, DroverException {
		try (Package opened = Package.open(file, limits, findings)) {
			EstateReader reader = new EstateReader(opened, findings);
			Set<String> reached = new HashSet<>();
			reach(opened, reached, "/");
			Schema schema = schema();
			Heading heading = reader.heading();
			checkSchema(opened, schema, heading.part());
			for (String part : reader.parts(heading))
				checkSchema(opened, schema, part);
			reader.read(heading, object -> checkContent(opened, object));
			for (String part : opened.names()) {
				if (!reached.contains(part) && !part.endsWith(".rels"))
					findings.warning(part, "no relationship leads to it: it is never read");
				if (opened.type(part).isEmpty())
					findings.error(part, "it has no type in /" + Names.CONTENT_TYPES_ITEM);
			}
		}
	}

	/** Follows relationships, whatever they mean. */
	private void reach(Package opened, Set<String> reached, String source) throws IOException {
		List<String> next = new ArrayList<>(List.of(source));
		while (!next.isEmpty()) {
			String part = next.removeLast();
			try {
				for (Relationship one : new Relationships(opened, UNHEARD).of(part).values()) {
					if (!one.external() && reached.add(Names.folded(one.target())))
						next.add(one.target());
				}
			} catch (Refusal e) {
				continue; // whoever reads the part says so
			}
		}
	}

	private void checkSchema(Package opened, Schema schema, String part) throws Refusal, IOException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (!opened.has(part))
			return;
		try (InputStream bytes = opened.stream(part, limits.xmlPart())) {
			javax.xml.validation.Validator validator = schema.newValidator();
			validator.setErrorHandler(new PartErrors(part));
			validator.validate(new StreamSource(new GuardedReader(bytes, limits.run())));
		} catch (SAXException | IOException e) {
			return; // reading the part says so too, or it has been told
		}
	}

	private void checkContent(Package opened, PackedObject object) throws Refusal, DroverException {
		if (monitor.isCanceled())
			throw new OperationCanceledException();
		if (object.content().isEmpty())
			return;
		for (ContentFile one : object.content().get().files()) {
			String part = object.content().get().part(one.path());
			if (part.isEmpty() || !read.add(one.sha256() + ' ' + one.size() + part))
				continue;
			try (InputStream bytes = new HashedStream(opened.stream(part, one.size()), one, part)) {
				bytes.transferTo(OutputStream.nullOutputStream());
			} catch (IOException e) {
				findings.error(part, "its bytes are not what object " + StrictXml.shortened(object.object().ref().toString()) + " says: " + e.getMessage());
			}
		}
	}

	private static Schema schema() {
		try (InputStream schema = Validator.class.getResourceAsStream("exchange.xsd")) {
			SchemaFactory factory = SchemaFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			return factory.newSchema(new StreamSource(schema));
		} catch (IOException | SAXException e) {
			throw new IllegalStateException("the schema is part of this bundle", e);
		}
	}

	/** Takes what the schema says of a part, as far as it is worth telling. */
	private final class PartErrors implements ErrorHandler {

		private final String part;
		private int count;

		PartErrors(String part) {
			this.part = part;
		}

		@Override
		public void warning(SAXParseException e) throws SAXException {
			error(e);
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			try {
				findings.error(part, "line " + e.getLineNumber() + ": the schema does not allow it (" + StrictXml.shortened(e.getMessage(), 300) + ")");
			} catch (Refusal refusal) {
				throw new SAXException(refusal);
			}
			if (++count >= MOST_OF_A_PART)
				throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	}
}
