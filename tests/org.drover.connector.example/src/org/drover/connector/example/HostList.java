package org.drover.connector.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drover.model.DroverException;

/**
 * What a host list says. A line is {@code GROUP: HOST...}, or {@code GROUP! PACKAGE...} for what the hosts of a group above are to have, or empty; what is
 * behind a {@code #} is a comment.
 */
record HostList(Map<String, Set<String>> groupsOfHosts, Map<String, Set<String>> packagesOfGroups) {

	static final int MAX_BYTES = 16 * 1024 * 1024;

	private static final String BYTE_ORDER_MARK = "\uFEFF";
	private static final Pattern LINE = Pattern.compile("([^\\s:!]+)\\s*([:!])(.*)");
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,252}");

	/** @throws DroverException naming the file and, where one is wrong, the line */
	static HostList read(Path file) throws DroverException {
		HostList list = new HostList(new TreeMap<>(), new TreeMap<>());
		int number = 0;
		for (String line : text(file).split("\\R", -1)) {
			String said = line.replaceFirst("#.*", "").strip();
			String place = file + ", line " + ++number;
			if (!said.isEmpty())
				list.take(said, place);
		}
		return list;
	}

	private static String text(Path file) throws DroverException {
		if (!Files.isRegularFile(file))
			throw new DroverException("there is no file " + file + ": name one with a host list");
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MAX_BYTES + 1);
			if (bytes.length > MAX_BYTES)
				throw new DroverException(file + " is larger than " + (MAX_BYTES >> 20) + " MiB, which is more than a host list may have");
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new DroverException(file + " is not UTF-8 text: convert it", e);
		} catch (IOException e) {
			throw new DroverException("cannot read " + file + ": check that it may be read", e);
		}
	}

	private void take(String said, String place) throws DroverException {
		Matcher line = LINE.matcher(said);
		if (!line.matches())
			throw new DroverException(place + " is neither 'GROUP: HOST...' nor 'GROUP! PACKAGE...'");
		String group = name(line.group(1), place);
		boolean known = packagesOfGroups.containsKey(group);
		if (line.group(2).equals(":") && known)
			throw new DroverException(place + " has the group " + group + " for a second time: write its hosts into one line");
		if (line.group(2).equals("!") && !known)
			throw new DroverException(place + " has packages of " + group + ", which is no group above it: write its hosts first");
		Set<String> packages = packagesOfGroups.computeIfAbsent(group, any -> new TreeSet<>());
		for (String name : line.group(3).strip().split("\\s+")) {
			if (name.isEmpty())
				continue;
			if (known)
				packages.add(name(name, place));
			else
				groupsOfHosts.computeIfAbsent(name(name, place).toLowerCase(Locale.ROOT), any -> new TreeSet<>()).add(group);
		}
	}

	/** A name that could be long, or hold anything, is not repeated. */
	private static String name(String name, String place) throws DroverException {
		if (!NAME.matcher(name).matches())
			throw new DroverException(place + " has a name that is none: use up to 253 letters, digits, dots, hyphens and underscores, a letter or digit first");
		return name;
	}
}
