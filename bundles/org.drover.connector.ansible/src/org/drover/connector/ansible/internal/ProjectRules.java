package org.drover.connector.ansible.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.drover.connector.ContentDescription;
import org.drover.connector.ContentDescription.ContentFile;
import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;
import org.drover.model.ObjectRef;

/** What a project can hold. Refusals name the object and what is wrong with it; they never quote what may be a secret. */
final class ProjectRules {

	/** Ansible installs no operating systems, counts no use, and has no sites to be set and no folders. */
	static final Set<ObjectKind> NOT_TAKEN = EnumSet.of(ObjectKind.TASK_SEQUENCE, ObjectKind.BOOT_IMAGE, ObjectKind.OS_IMAGE, ObjectKind.OS_PACKAGE, ObjectKind.DRIVER_PACKAGE,
			ObjectKind.DRIVER, ObjectKind.METERING_RULE, ObjectKind.VIRTUAL_ENVIRONMENT, ObjectKind.SITE_SETTINGS, ObjectKind.FOLDER, ObjectKind.SAVED_SEARCH, ObjectKind.UPDATE_LIST);

	private static final int LENGTH = 1_000;
	private static final int EFFECT_LENGTH = 500;
	private static final Pattern SECRET_WORD = Pattern.compile("(?i)(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key)[=:]\\S");

	private ProjectRules() {
	}

	static void checkEffect(String effect) throws DroverException {
		if (effect.isBlank() || effect.length() > EFFECT_LENGTH)
			throw new DroverException("an effect's name has 1 to " + EFFECT_LENGTH + " characters");
	}

	static void check(NewObject created) throws DroverException {
		ManagedObject object = created.object();
		Optional<String> fault = fault(object);
		require(fault.isEmpty(), object, fault.orElse(""));
		for (Dependency need : created.dependencies())
			check(need, object);
		if (object.kind() == ObjectKind.PROGRAM)
			require(created.dependencies().stream().anyMatch(need -> need.kind() == DependencyKind.BELONGS_TO), object, "does not say the package it belongs to");
	}

	/** What is wrong with an object by itself, to go on behind its name; empty where nothing is. */
	static Optional<String> fault(ManagedObject object) {
		Family family = object.kind().family();
		if (family != Family.CONFIGURATION && family != Family.CLIENT)
			return Optional.of("cannot be created: Ansible works on its hosts from outside, without sites and services");
		if (NOT_TAKEN.contains(object.kind()))
			return Optional.of("cannot be created: Ansible holds no objects of the kind " + object.kind().label() + "; leave it out");
		Optional<String> unmanaged = family == Family.CLIENT ? UnmanagedClient.why(object) : Optional.empty();
		if (unmanaged.isPresent())
			return unmanaged;
		if (object.name().isBlank())
			return Optional.of("has no name");
		if (object.name().length() > LENGTH || object.key().length() > LENGTH)
			return Optional.of("has a name or key of more than " + LENGTH + " characters");
		if (object.kind() == ObjectKind.DEPLOYMENT && !isInstant(object.attribute(Attributes.EXPIRES)))
			return Optional.of("expires at no ISO-8601 instant");
		if (!object.attribute(Attributes.DISTRIBUTION_PACKAGE).isEmpty() && CommandLine.of(object).isEmpty())
			return Optional.of("has distribution packages with names, or a version, that no distribution has");
		if (runs(object) && CommandLine.of(object).isEmpty() && WindowsCommand.is(object.attribute(Attributes.COMMAND_LINE)))
			return Optional.of("has a command line of Windows, which the Linux hosts of an Ansible project cannot run; give its clients a program for Linux, or overrule that they go without");
		return textFault(object).or(() -> secretFault(object));
	}

	private static boolean runs(ManagedObject object) {
		return object.kind() == ObjectKind.PROGRAM || object.kind() == ObjectKind.PACKAGE || object.kind() == ObjectKind.APPLICATION;
	}

	private static void check(Dependency need, ManagedObject object) throws DroverException {
		require(need.from().equals(object.ref()), object, "was sent with a dependency of " + need.from());
		require(!need.to().equals(object.ref()), object, "may not depend on itself");
		require(need.kind() != DependencyKind.ASSIGNED_TO, object, "may not be created with an assignment: clients are assigned by accepting them");
		boolean member = need.kind() == DependencyKind.MEMBER_OF;
		require(member == (object.kind() == ObjectKind.CLIENT && need.to().kind() == ObjectKind.COLLECTION), object,
				"needs " + need.to() + " as " + need.kind().label() + ", which does not join these two");
	}

	/** Half of a character of two is none, and cannot be written. */
	private static Optional<String> textFault(ManagedObject object) {
		if (!isText(object.name()) || !isText(object.key()) || !isText(object.version()))
			return Optional.of("has a name, key or version with characters that no file can hold");
		return areTexts(object.attributes()) ? Optional.empty() : Optional.of("has an attribute with characters that no file can hold");
	}

	private static boolean areTexts(Map<String, String> values) {
		return values.entrySet().stream().allMatch(value -> isText(value.getKey()) && isText(value.getValue()) && !value.getKey().isEmpty());
	}

	private static boolean isText(String text) {
		return text.codePoints().noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

	private static Optional<String> secretFault(ManagedObject object) {
		for (Map.Entry<String, String> attribute : object.attributes().entrySet()) {
			String name = attribute.getKey();
			String plain = name.startsWith(ClientAttributes.PREFIX) ? name.substring(ClientAttributes.PREFIX.length()) : name;
			boolean word = name.equals(Attributes.COMMAND_LINE) && SECRET_WORD.matcher(attribute.getValue()).find();
			Object value = plain.equals(name) ? attribute.getValue() : HostVariables.structure(attribute.getValue());
			if (word || Secrets.isSecret(plain, value))
				return Optional.of("has what looks like a secret in its attribute " + name
						+ ", and a project folder keeps none in clear: take it out, and give it to Ansible in a vault of your own");
		}
		return Optional.empty();
	}

	static void checkSecrets(ObjectRef owner, Map<String, String> secrets) throws DroverException {
		if (!areTexts(secrets) || secrets.keySet().stream().anyMatch(name -> name.length() > LENGTH))
			throw new DroverException(owner + " has a secret whose name, or text, no file can hold");
	}

	static void check(ContentDescription content) throws DroverException {
		Set<String> paths = new TreeSet<>();
		for (ContentFile file : content.files()) {
			boolean inside = Arrays.stream(file.path().split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
			if (!inside || !isText(file.path()) || !paths.add(file.path()) || !isHash(file.sha256()))
				throw new DroverException("the content of " + content.owner() + " has a file whose path or hash is none: describe it anew");
		}
	}

	static boolean isHash(String text) {
		return text.matches("[0-9a-f]{64}");
	}

	static boolean isInstant(String text) {
		try {
			return text.isEmpty() || Instant.parse(text) != null;
		} catch (DateTimeParseException e) {
			return false;
		}
	}

	static String notTaken() {
		return NOT_TAKEN.stream().map(ObjectKind::label).collect(Collectors.joining(","));
	}

	private static void require(boolean condition, ManagedObject object, String fault) throws DroverException {
		if (!condition)
			throw new DroverException(object.ref() + " " + fault);
	}
}
