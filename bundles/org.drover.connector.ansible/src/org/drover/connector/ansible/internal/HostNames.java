package org.drover.connector.ansible.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.drover.connector.NewObject;
import org.drover.model.ObjectKind;

/** What the clients of a project are called in its inventory: by their names, and where several have one name, or a group has it, by one of their own. */
final class HostNames {

	private final Map<String, String> byClient = new HashMap<>();

	HostNames(ProjectState state) {
		Set<String> groups = new HashSet<>();
		Map<String, Integer> wanted = new HashMap<>();
		for (NewObject object : state.objects.values()) {
			if (object.object().kind() == ObjectKind.COLLECTION)
				groups.add(LegalNames.group(object.object().key()));
			if (object.object().kind() == ObjectKind.CLIENT)
				wanted.merge(LegalNames.host(object.object().name()), 1, Integer::sum);
		}
		for (NewObject object : state.objects.values()) {
			if (object.object().kind() != ObjectKind.CLIENT)
				continue;
			String name = LegalNames.host(object.object().name());
			boolean free = wanted.get(name) == 1 && !groups.contains(name);
			byClient.put(object.object().key(), free ? name : LegalNames.distinct(object.object().name(), object.object().key()));
		}
	}

	String of(String client) {
		return byClient.get(client);
	}
}
