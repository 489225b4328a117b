package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.ContentSource;
import org.drover.connector.EstateFormat.Request;
import org.drover.connector.EstateFormat.Written;
import org.drover.connector.EstateView;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.secret.SecretVault;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Writes an estate as a package, part after part. An object has a part of its own, unless there are too many of its kind: then {@value #BULK} share one.
 * Keeps of the estate no more than four bytes for each object, and the relationships of one part.
 */
final class PackageWriter {

	/** More objects of a kind than this share parts. */
	static final int MANY = 2_000;
	/** How many objects share a part. */
	static final int BULK = 2_000;

	private final Request request;
	private final EstateView estate;
	private final Limits limits;
	private final ZipParts zip;
	private final IProgressMonitor monitor;

	/** Objects of a kind. */
	private final Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
	/** The number of each object among its kind. */
	private final int[] numbers;
	/** Which object's file gives the bytes of a content part, by SHA-256. */
	private final Map<String, Origin> content = new LinkedHashMap<>();
	private SecretVault vault;
	private long dependencies;
	private long dangling;
	private long secrets;
	private long contentBytes;

	private record Origin(ObjectRef owner, String path, long size) {
	}

	private PackageWriter(Request request, OutputStream out, Limits limits, IProgressMonitor monitor) {
		this.request = request;
		this.estate = request.estate();
		this.limits = limits;
		this.zip = new ZipParts(out, limits);
		this.monitor = monitor;
		this.numbers = new int[estate.size()];
	}

	static Written write(Request request, OutputStream out, Limits limits, IProgressMonitor monitor) throws IOException, DroverException {
		try {
			return new PackageWriter(request, out, limits, monitor).write();
		} catch (Refusal e) {
			throw new DroverException("the estate does not fit into an exchange package: " + e.getMessage(), e);
		}
	}

	private Written write() throws IOException, DroverException, Refusal {
		if (estate.size() > limits.objects())
			throw new Refusal("", String.format("it has more than %,d objects: select less", limits.objects()));
		if (!Heading.isCode(request.topology()))
			throw new Refusal("", "'" + request.topology() + "' cannot name its topology: codes have up to 64 letters, digits, dashes and underscores");
		monitor.beginTask("Writing the exchange package", estate.size());
		number();
		writeTypes();
		writeRelationships("/", Map.of(new Link(Names.ESTATE, "/estate.xml", false), "r1"));
		Map<Link, String> parts = writeObjects();
		writeContent();
		writeEstate(parts);
		zip.finish();
		monitor.done();
		return new Written(estate.size(), dependencies, dangling, secrets, content.size(), contentBytes, zip.items());
	}

	private void number() {
		for (int index = 0; index < estate.size(); index++)
			numbers[index] = counts.merge(estate.ref(index).kind(), 1, Integer::sum) - 1;
	}

	private String part(ObjectKind kind, int number) {
		int place = counts.get(kind) > MANY ? number / BULK : number;
		return "/objects/" + kind.label() + "/" + (place + 1) + ".xml";
	}

	private void writeTypes() throws IOException, Refusal {
		zip.begin(Names.CONTENT_TYPES_ITEM, true);
		XmlText xml = new XmlText(zip).start("Types").attribute("xmlns", Names.CONTENT_TYPES_NAMESPACE);
		extension(xml, "rels", Names.RELATIONSHIPS_TYPE);
		extension(xml, "xml", Names.OBJECTS_TYPE);
		extension(xml, "bin", Names.CONTENT_TYPE);
		xml.line().start("Override").attribute("PartName", "/estate.xml").attribute("ContentType", Names.ESTATE_TYPE).end("Override");
		xml.line().end("Types").finish();
		zip.closeEntry();
	}

	private static void extension(XmlText xml, String extension, String type) throws IOException {
		xml.line().start("Default").attribute("Extension", extension).attribute("ContentType", type).end("Default");
	}

	/** @return the parts that were written */
	private Map<Link, String> writeObjects() throws IOException, DroverException, Refusal {
		Map<Link, String> parts = new LinkedHashMap<>();
		for (ObjectKind kind : counts.keySet()) {
			OpenPart open = null;
			for (int index = 0; index < estate.size(); index++) {
				if (estate.ref(index).kind() != kind)
					continue;
				if (monitor.isCanceled())
					throw new OperationCanceledException();
				String part = part(kind, numbers[index]);
				if (open == null || !open.part.equals(part)) {
					finish(open);
					open = new OpenPart(part);
					parts.put(new Link(Names.OBJECTS, part, false), "r" + (parts.size() + 1));
				}
				open.write(estate.object(index), estate.dependencies(index));
				monitor.worked(1);
			}
			finish(open);
		}
		return parts;
	}

	private static void finish(OpenPart open) throws IOException, Refusal {
		if (open != null)
			open.finish();
	}

	private void writeContent() throws IOException, DroverException, Refusal {
		for (Map.Entry<String, Origin> one : content.entrySet()) {
			Origin origin = one.getValue();
			zip.begin(contentPart(one.getKey()).substring(1), false);
			try (InputStream bytes = request.content().orElseThrow().open(origin.owner(), origin.path())) {
				copy(bytes);
			}
			if (zip.written() != origin.size())
				throw new DroverException("the file " + origin.path() + " of " + origin.owner() + " changed while it was read: try again");
			contentBytes += origin.size();
			zip.closeEntry();
		}
	}

	private void copy(InputStream bytes) throws IOException {
		byte[] buffer = new byte[1 << 16];
		for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
			if (monitor.isCanceled())
				throw new OperationCanceledException();
			zip.write(buffer, 0, read);
		}
	}

	private static String contentPart(String sha256) {
		return "/content/" + sha256 + ".bin";
	}

	private void writeEstate(Map<Link, String> parts) throws IOException, DroverException, Refusal {
		zip.begin("estate.xml", true);
		XmlText xml = new XmlText(zip).start("estate").attribute("xmlns", Names.NAMESPACE).attribute("version", Integer.toString(Names.VERSION))
				.attribute("topology", request.topology()).attribute("description", shortened(request.description()))
				.attribute("gathered", request.gatheredAt().toString()).attribute("producer", shortened(request.producer()))
				.attribute("objects", Integer.toString(estate.size())).attribute("dependencies", Long.toString(dependencies));
		if (vault != null)
			xml.attribute("key", Base64.getEncoder().encodeToString(vault.keyCopy().seal(request.passphrase().get())));
		xml.end("estate").finish();
		zip.closeEntry();
		writeRelationships("/estate.xml", parts);
	}

	private static String shortened(String text) {
		return text.length() <= ObjectsReader.VERSION ? text : text.substring(0, ObjectsReader.VERSION);
	}

	private void writeRelationships(String source, Map<Link, String> links) throws IOException, Refusal {
		zip.begin(Names.relationships(source).substring(1), true);
		XmlText xml = new XmlText(zip).start("Relationships").attribute("xmlns", Names.RELATIONSHIPS_NAMESPACE);
		for (Map.Entry<Link, String> link : links.entrySet()) {
			xml.line().start("Relationship").plain("Id", link.getValue()).plain("Type", link.getKey().type())
					.plain("Target", link.getKey().target());
			if (link.getKey().external())
				xml.plain("TargetMode", "External");
			xml.end("Relationship");
		}
		xml.line().end("Relationships").finish();
		if (links.size() > limits.items() || zip.written() > limits.relationships())
			throw new Refusal("", "the objects of one part depend on too many others (" + links.size() + "): select less");
		zip.closeEntry();
	}

	private record Link(String type, String target, boolean external) {
	}

	/** A part that objects are being written to. */
	private final class OpenPart {

		private final String part;
		private final XmlText xml;
		private final Map<Link, String> links = new LinkedHashMap<>();

		OpenPart(String part) throws IOException, Refusal {
			this.part = part;
			zip.begin(part.substring(1), true);
			xml = new XmlText(zip).start("objects").attribute("xmlns", Names.NAMESPACE);
		}

		void write(ManagedObject object, List<Dependency> needs) throws IOException, DroverException {
			ContentDescription files = content(object);
			xml.line().start("object").attribute("kind", object.kind().label()).attribute("key", object.key());
			if (!object.name().equals(object.key()))
				xml.attribute("name", object.name());
			xml.optional("version", object.version()).optional("needs", needs(needs));
			for (Map.Entry<String, String> attribute : object.attributes().entrySet())
				xml.line().start("attribute").attribute("name", attribute.getKey()).text(attribute.getValue()).end("attribute");
			if (files != null)
				write(files);
			for (Map.Entry<String, String> secret : secrets(object.ref()).entrySet())
				xml.line().start("secret").attribute("name", secret.getKey()).text(secret.getValue()).end("secret");
			xml.line().end("object");
		}

		private String needs(List<Dependency> needs) {
			StringBuilder ids = new StringBuilder();
			for (Dependency need : needs)
				ids.append(ids.isEmpty() ? "" : " ").append(link(link(need)));
			dependencies += needs.size();
			return ids.toString();
		}

		private Link link(Dependency need) {
			int index = estate.indexOf(need.to());
			String type = Names.NEEDS + need.kind().label();
			if (index >= 0)
				return new Link(type, part(need.to().kind(), numbers[index]) + '#' + Escapes.fragment(need.to()), false);
			dangling++;
			return new Link(type, Names.ABSENT + Escapes.fragment(need.to()), true);
		}

		private String link(Link link) {
			String id = links.get(link);
			if (id == null) {
				id = "r" + (links.size() + 1);
				links.put(link, id);
			}
			return id;
		}

		private void write(ContentDescription files) throws IOException {
			xml.line().start("content").attribute("version", files.version());
			for (ContentFile file : files.files()) {
				content.putIfAbsent(file.sha256(), new Origin(files.owner(), file.path(), file.size()));
				xml.line().start("file").attribute("path", file.path()).attribute("sha256", file.sha256())
						.attribute("size", Long.toString(file.size())).attribute("part", link(new Link(Names.CONTENT, contentPart(file.sha256()), false)))
						.end("file");
			}
			xml.line().end("content");
		}

		void finish() throws IOException, Refusal {
			xml.line().end("objects").finish();
			zip.closeEntry();
			if (!links.isEmpty())
				writeRelationships(part, links);
		}
	}

	/** @return null where the object has none, or content is left out */
	private ContentDescription content(ManagedObject object) throws DroverException {
		Optional<ContentSource> source = request.content();
		return source.isEmpty() || object.attribute(Attributes.CONTENT_SIZE).isEmpty() ? null : source.get().describe(object.ref());
	}

	/** Sealed. */
	private SortedMap<String, String> secrets(ObjectRef owner) throws DroverException {
		SortedMap<String, String> sealed = new TreeMap<>();
		if (request.secrets().isPresent()) {
			for (Map.Entry<String, String> secret : request.secrets().get().secrets(owner).entrySet()) {
				if (vault == null)
					vault = SecretVault.passing();
				sealed.put(secret.getKey(), SealedSecrets.seal(vault, owner, secret.getKey(), secret.getValue()));
			}
		}
		secrets += sealed.size();
		return sealed;
	}
}
