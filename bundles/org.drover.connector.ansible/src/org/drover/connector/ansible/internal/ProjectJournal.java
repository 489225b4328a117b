package org.drover.connector.ansible.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.drover.connector.ContentDescription.ContentFile;
import org.drover.model.DroverException;
import org.drover.model.ObjectRef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a project keeps beside its estate: which effect made what, whose the clients are, what content is published, and what Drover's own files held. */
record ProjectJournal(int format, String topology, SortedMap<String, String> effects, SortedMap<String, Standing> clients, List<Content> published,
		SortedMap<String, String> files) {

	private static final int FORMAT = 1;
	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build();

	record Content(String effect, String owner, String version, List<ContentFile> files) {
	}

	static byte[] write(ProjectState state) {
		SortedMap<String, String> effects = new TreeMap<>();
		state.effects.forEach((ref, effect) -> effects.put(ref.toString(), effect));
		List<Content> published = state.published.stream()
				.map(content -> new Content(content.effect(), content.owner().toString(), content.version(), content.files())).toList();
		try {
			String text = JSON.writeValueAsString(new ProjectJournal(FORMAT, state.topology, effects, state.clients, published, state.files));
			return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("texts, numbers and maps of them can always be written", e);
		}
	}

	/** @param place for messages */
	static ProjectJournal read(byte[] bytes, String place) throws DroverException {
		try {
			ProjectJournal journal = JSON.readValue(bytes, ProjectJournal.class);
			if (journal.format != FORMAT)
				throw new DroverException(place + " is of a newer Drover: use that one");
			return journal;
		} catch (IOException e) {
			throw new DroverException(place + " is damaged: put it back from a copy, together with the folder it belongs to", e);
		}
	}

	/** Everything but the objects. */
	ProjectState state() {
		ProjectState state = new ProjectState(topology);
		effects.forEach((ref, effect) -> state.effects.put(ObjectRef.parse(ref), effect));
		state.clients.putAll(clients);
		for (Map.Entry<String, String> file : files.entrySet())
			state.files.put(file.getKey(), file.getValue());
		published.forEach(content -> state.published.add(new Publication(content.effect(), ObjectRef.parse(content.owner()), content.version(), content.files())));
		return state;
	}
}
