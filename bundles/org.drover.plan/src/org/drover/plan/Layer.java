package org.drover.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.drover.model.ObjectKind;
import org.drover.model.ObjectKind.Family;

/**
 * What a plan decides about as one: a kind of service, or a sort of data. The order is that in which a plan provides them. What extracts data from a database, and
 * what presents it, is no layer here: it holds nothing, and each topology keeps its own.
 */
public enum Layer {
	/** Works on the database of its own site: the new topology brings its own. */
	MANAGEMENT_POINT(Sort.SERVICE, ObjectKind.MANAGEMENT_POINT, Strategy.DUPLICATE),
	SERVER_LOCATOR_POINT(Sort.SERVICE, ObjectKind.SERVER_LOCATOR_POINT),
	SOFTWARE_UPDATE_POINT(Sort.SERVICE, ObjectKind.SOFTWARE_UPDATE_POINT),
	STATE_MIGRATION_POINT(Sort.SERVICE, ObjectKind.STATE_MIGRATION_POINT),
	/** What lies in the topologies' databases: each keeps its own, so that either side can be edited and an undo deletes nothing of the other one. */
	OBJECTS(Sort.DATA, null, Strategy.DUPLICATE),
	/** What lies in storage: files of packages, applications and images. */
	CONTENT(Sort.DATA, ObjectKind.DISTRIBUTION_POINT),
	DISTRIBUTION_POINT(Sort.SERVICE, ObjectKind.DISTRIBUTION_POINT);

	/** The two families of layers. */
	public enum Sort {
		SERVICE, DATA;

		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Sort sort;
	private final ObjectKind kind;
	private final Set<Strategy> choices;

	Layer(Sort sort, ObjectKind kind) {
		this.sort = sort;
		this.kind = kind;
		this.choices = EnumSet.allOf(Strategy.class);
	}

	Layer(Sort sort, ObjectKind kind, Strategy only) {
		this.sort = sort;
		this.kind = kind;
		this.choices = EnumSet.of(only);
	}

	public Sort sort() {
		return sort;
	}

	/** The name in commands and JSON. */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Layer> ofLabel(String label) {
		return Arrays.stream(values()).filter(layer -> layer.label().equalsIgnoreCase(label)).findFirst();
	}

	/** The layer of a kind of service. */
	static Layer of(ObjectKind service) {
		return Arrays.stream(values()).filter(layer -> layer.sort == Sort.SERVICE && layer.kind == service).findFirst().orElseThrow();
	}

	/** What an administrator can choose, in the order of {@link Strategy}. */
	public List<Strategy> choices() {
		return List.copyOf(choices);
	}

	/** Whether there is anything to choose. */
	public boolean isOpen() {
		return choices.size() > 1;
	}

	/** Whether what clients need of the layer comes from such a provider. */
	boolean isProvidedBy(ObjectKind provider) {
		return kind == null ? provider.family() == Family.CONFIGURATION : provider == kind;
	}
}
