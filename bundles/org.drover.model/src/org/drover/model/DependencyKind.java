package org.drover.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why one object needs another. An edge always runs from the object that needs to the object that is needed.
 * {@link #code()} is what databases keep.
 */
public enum DependencyKind {
	/** client to the site it is assigned to */
	ASSIGNED_TO(1),
	/** client to a collection it is a valid member of */
	MEMBER_OF(2),
	/** client to a boundary it lies in */
	LOCATED_IN(3),
	/** collection to the collection that limits it */
	LIMITED_BY(4),
	/** collection to a collection its rules include */
	INCLUDES(5),
	/** collection to a collection its rules exclude */
	EXCLUDES(6),
	/** collection to a deployment that targets it: its members need what is deployed */
	RECEIVES(7),
	/** deployment to what it deploys: package, program, application, task sequence, update group, baseline */
	DEPLOYS(8),
	/** program to its package; update to the update package that holds its files */
	BELONGS_TO(9),
	/** program to the program that must run first; application to an application it requires; item to item */
	REQUIRES(10),
	/** task sequence to its boot image */
	BOOTS_FROM(11),
	/** task sequence to a package, image, driver package or application it uses; application to the virtual environment it shares */
	REFERENCES(12),
	/** group, package or baseline to its parts: update group to update, driver package to driver, baseline to item, virtual environment to application */
	CONTAINS(13),
	/** content-bearing object to a distribution point that holds its content */
	STORED_ON(14),
	/** site to a service role its clients rely on */
	SERVED_BY(15),
	/** service role to its site system; virtual machine to its host */
	HOSTED_ON(16),
	/** site system to its site; site to its parent site; object to the folder it is filed in; folder to its parent folder */
	PART_OF(17),
	/** protected distribution point to a boundary that may use it; boundary group to its boundary */
	BOUNDED_BY(18),
	/**
	 * a server to a service it uses on another one, as variables say: identity, mail, gateway; site or service role to its settings, site to a metering rule that
	 * holds for its clients; management point to the server of its database; software update point to the one that it has its updates from
	 */
	USES(19);

	/** With gaps. */
	private static final DependencyKind[] BY_CODE = new DependencyKind[1 + Arrays.stream(values()).mapToInt(DependencyKind::code).max().orElseThrow()];

	static {
		for (DependencyKind kind : values())
			BY_CODE[kind.code] = kind;
	}

	private final int code;
	private final String label;

	DependencyKind(int code) {
		this.code = code;
		this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public int code() {
		return code;
	}

	/** The name in commands and JSON: {@code limited-by}. */
	public String label() {
		return label;
	}

	/** @throws IllegalArgumentException where no kind has this code */
	public static DependencyKind ofCode(int code) {
		if (code >= 0 && code < BY_CODE.length && BY_CODE[code] != null)
			return BY_CODE[code];
		throw new IllegalArgumentException("no dependency kind has the code " + code);
	}
}
