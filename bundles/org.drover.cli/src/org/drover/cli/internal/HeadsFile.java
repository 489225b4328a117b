package org.drover.cli.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.drover.cli.Terminal;
import org.drover.model.DroverException;
import org.drover.task.JournalHead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Heads of journals as JSON, for an administrator to keep elsewhere. Field names are an interface: they do not change. */
public final class HeadsFile {

	private HeadsFile() {
	}

	public static List<Map<String, Object>> document(List<JournalHead> heads) {
		return heads.stream().map(HeadsFile::document).toList();
	}

	/** All of it or nothing. */
	static void write(Path file, List<JournalHead> heads) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.writeString(draft, Terminal.json(document(heads)) + "\n");
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
	}

	/** @throws DroverException where the file is missing, or not what {@link #write} makes */
	static List<JournalHead> read(Path file) throws DroverException, IOException {
		try {
			JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
			if (!root.isArray())
				throw notHeads(file, null);
			List<JournalHead> heads = new ArrayList<>();
			for (JsonNode head : root)
				heads.add(head(head));
			return heads;
		} catch (NoSuchFileException e) {
			throw new DroverException("there is no file " + file + ": name one that 'journal heads --out' has made", e);
		} catch (JsonProcessingException | CharacterCodingException | DateTimeParseException | IllegalArgumentException e) {
			throw notHeads(file, e);
		}
	}

	private static Map<String, Object> document(JournalHead head) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("project", head.project());
		document.put("job", head.job());
		document.put("seq", head.seq());
		document.put("hash", head.hash());
		document.put("at", head.at().toString());
		document.put("check", head.check());
		document.put("key", head.key());
		return document;
	}

	private static JournalHead head(JsonNode head) {
		return new JournalHead(text(head, "project"), text(head, "job"), Long.parseLong(text(head, "seq")), text(head, "hash"),
				Instant.parse(text(head, "at")), text(head, "check"), text(head, "key"));
	}

	private static String text(JsonNode head, String field) {
		JsonNode value = head.path(field);
		if (!value.isTextual() && !value.isIntegralNumber())
			throw new IllegalArgumentException("no " + field);
		return value.asText();
	}

	private static DroverException notHeads(Path file, Exception cause) {
		return new DroverException(file + " is not a file of journal heads: name one that 'journal heads --out' has made", cause);
	}
}
