package org.drover.connector;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.drover.model.Attributes;
import org.drover.model.MaintenanceWindow;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.Settings;

/**
 * What is wrong with a client or an object of configuration by itself, whatever else there is. A site of Drover's own takes none like that, and its connector
 * says so beforehand: that is why the rules are here. A fault is a clause to go on behind the object's name, without a full stop.
 */
public final class ObjectFaults {

	private static final int TEXT_LENGTH = 1000;
	private static final int VERSION_LENGTH = 200;
	private static final Set<String> FLAGS = Set.of(Attributes.INTERNET, Attributes.MOBILE, Attributes.DEFAULT, Attributes.PROTECTED,
			Attributes.BITS, Attributes.STREAMING, Attributes.MULTICAST, Attributes.VIRTUAL, Attributes.BUILT_IN);
	private static final Set<String> MEMBERS = Set.of("device", "user");

	private final ManagedObject object;
	private String first;

	private ObjectFaults(ManagedObject object) {
		this.object = object;
	}

	/** The first fault; empty where there is none. */
	public static Optional<String> of(ManagedObject object) {
		ObjectFaults faults = new ObjectFaults(object);
		faults.look();
		return Optional.ofNullable(faults.first);
	}

	private void look() {
		require(!object.name().isBlank(), "has no name");
		require(object.name().length() <= TEXT_LENGTH && object.key().length() <= TEXT_LENGTH, "has a name or key of more than " + TEXT_LENGTH + " characters");
		require(object.version().length() <= VERSION_LENGTH, "has a version of more than " + VERSION_LENGTH + " characters");
		for (String flag : FLAGS)
			require(!object.attributes().containsKey(flag) || object.is(flag), "has the flag " + flag + " set to something else than true");
		if (object.attributes().containsKey(Attributes.CONTENT_SIZE)) {
			require(isNumber(object.attribute(Attributes.CONTENT_SIZE)), "has a content size that is not a number of bytes");
			require(!object.version().isBlank(), "has content but no version");
		}
		lookAtKind();
	}

	private void lookAtKind() {
		switch (object.kind()) {
		case DEPLOYMENT -> require(isInstant(object.attribute(Attributes.EXPIRES)), "expires at no ISO-8601 instant");
		case COLLECTION -> lookAtCollection();
		case METERING_RULE -> require(!object.attribute(Attributes.FILE).isBlank(), "names no file whose use it counts");
		case SAVED_SEARCH -> require(!object.attribute(Attributes.SEARCH).isBlank(), "does not say what it looks for");
		case FOLDER -> require(isFiled(object.attribute(Attributes.FILES)), "does not say which kind of objects is filed in it");
		case SITE_SETTINGS -> lookAtSettings();
		default -> {
			// nothing but what holds for all
		}
		}
	}

	private void lookAtCollection() {
		String type = object.attribute(Attributes.TYPE);
		require(type.isEmpty() || MEMBERS.contains(type), "has members that are neither users nor devices");
		String direct = object.attribute(Attributes.DIRECT_RULES);
		require(direct.isEmpty() || direct.matches("\\d{1,9}"), "has a number of direct rules that is none");
		for (String line : object.attribute(Attributes.MAINTENANCE_WINDOWS).split("\n")) {
			try {
				if (!line.isEmpty())
					MaintenanceWindow.parse(line);
			} catch (IllegalArgumentException e) {
				require(false, "has a maintenance window that cannot be kept: " + e.getMessage());
			}
		}
	}

	/** Secrets go another way: they are not to be read again. */
	private void lookAtSettings() {
		Set<String> names = object.attributes().keySet();
		require(names.stream().anyMatch(name -> name.startsWith(Settings.PREFIX)), "has no setting");
		names.stream().filter(Settings::isSecret).findFirst()
				.ifPresent(secret -> require(false, "has the setting " + secret + ", which is a secret by its name: secrets are not carried as settings"));
	}

	private void require(boolean condition, String fault) {
		if (!condition && first == null)
			first = fault;
	}

	private static boolean isFiled(String label) {
		return Arrays.stream(ObjectKind.values()).anyMatch(kind -> kind.family() == Family.CONFIGURATION && kind.label().equals(label));
	}

	/** Whether a text is one of up to 18 digits. */
	public static boolean isNumber(String text) {
		return text.matches("\\d{1,18}");
	}

	private static boolean isInstant(String text) {
		try {
			return text.isEmpty() || Instant.parse(text) != null;
		} catch (DateTimeParseException e) {
			return false;
		}
	}
}
