package org.drover.connector.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package made by hand, right until something about it is changed. */
final class Hostile {

	static final String TYPES = "[Content_Types].xml";
	static final String ROOT = "_rels/.rels";
	static final String ESTATE = "estate.xml";
	static final String PARTS = "_rels/estate.xml.rels";
	static final String PACKAGE = "objects/package/1.xml";
	static final String NEEDS = "objects/package/_rels/1.xml.rels";
	static final String POINT = "objects/distribution-point/1.xml";
	static final String BYTES = "content/hello.bin";

	/** By the names of items. */
	final Map<String, String> items = new LinkedHashMap<>();

	/** The smallest package that has one of everything; docs/exchange.md shows the same. */
	Hostile() {
		items.put(TYPES, """
				<?xml version="1.0" encoding="UTF-8"?>
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
				<Default Extension="xml" ContentType="application/vnd.drover.objects+xml"/>
				<Default Extension="bin" ContentType="application/octet-stream"/>
				<Override PartName="/estate.xml" ContentType="application/vnd.drover.estate+xml"/>
				</Types>
				""");
		items.put(ROOT, relationships("<Relationship Id=\"r1\" Type=\"http://drover.org/exchange/1/estate\" Target=\"/estate.xml\"/>"));
		items.put(ESTATE, """
				<?xml version="1.0" encoding="UTF-8"?>
				<estate xmlns="http://drover.org/exchange/1" version="1" topology="LAB" description="a small example"
				  gathered="2026-11-22T02:00:00Z" producer="by hand" objects="2" dependencies="2"/>
				""");
		items.put(PARTS, relationships("<Relationship Id=\"r1\" Type=\"http://drover.org/exchange/1/objects\" Target=\"/objects/package/1.xml\"/>\n"
				+ "<Relationship Id=\"r2\" Type=\"http://drover.org/exchange/1/objects\" Target=\"objects/distribution-point/1.xml\"/>"));
		items.put(PACKAGE, """
				<?xml version="1.0" encoding="UTF-8"?>
				<objects xmlns="http://drover.org/exchange/1">
				<object kind="package" key="LAB00001" name="Greeting" version="3" needs="r1 r2">
				<attribute name="contentSize">5</attribute>
				<content version="3">
				<file path="hello.txt" sha256="2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824" size="5" part="r3"/>
				</content>
				</object>
				</objects>
				""");
		items.put(NEEDS, relationships("""
				<Relationship Id="r1" Type="http://drover.org/exchange/1/needs/stored-on"
				  Target="/objects/distribution-point/1.xml#distribution-point:lab-dp1"/>
				<Relationship Id="r2" Type="http://drover.org/exchange/1/needs/requires"
				  Target="http://drover.org/exchange/1/absent#package:LAB00009" TargetMode="External"/>
				<Relationship Id="r3" Type="http://drover.org/exchange/1/content" Target="/content/hello.bin"/>"""));
		items.put(POINT, """
				<?xml version="1.0" encoding="UTF-8"?>
				<objects xmlns="http://drover.org/exchange/1">
				<object kind="distribution-point" key="lab-dp1"/>
				</objects>
				""");
		items.put(BYTES, "hello");
	}

	static String relationships(String elements) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n" + elements
				+ "\n</Relationships>\n";
	}

	Hostile change(String item, String from, String to) {
		if (!items.get(item).contains(from))
			throw new IllegalArgumentException(item + " has no " + from);
		return change(item, text -> text.replace(from, to));
	}

	Hostile change(String item, UnaryOperator<String> how) {
		items.compute(item, (name, text) -> how.apply(text));
		return this;
	}

	Hostile put(String item, String text) {
		items.put(item, text);
		return this;
	}

	Hostile remove(String item) {
		items.remove(item);
		return this;
	}

	Path write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> item : items.entrySet()) {
				zip.putNextEntry(new ZipEntry(item.getKey()));
				zip.write(item.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}
}
