package org.drover.model.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.drover.model.Attributes;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.model.draft.estate.Boundary;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstateDraft;
import org.drover.model.draft.estate.EstatePackage;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.model.draft.estate.SiteSystem;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** What the elements of a draft stand for. */
public final class Elements {

	/** A flag of a distribution point. */
	public record Flag(EAttribute feature, String attribute, String word) {

		public boolean isSet(DistributionPoint point) {
			return (Boolean) point.eGet(feature);
		}
	}

	private static final EstatePackage MODEL = EstatePackage.eINSTANCE;

	/** In the order in which they are listed. */
	public static final List<Flag> FLAGS = List.of(new Flag(MODEL.getDistributionPoint_Protected(), Attributes.PROTECTED, "protected"),
			new Flag(MODEL.getDistributionPoint_Bits(), Attributes.BITS, "BITS"),
			new Flag(MODEL.getDistributionPoint_Multicast(), Attributes.MULTICAST, "multicast"),
			new Flag(MODEL.getDistributionPoint_Streaming(), Attributes.STREAMING, "streaming"),
			new Flag(MODEL.getDistributionPoint_Internet(), Attributes.INTERNET, "internet"),
			new Flag(MODEL.getDistributionPoint_Mobile(), Attributes.MOBILE, "mobile"));

	private Elements() {
	}

	public static ObjectKind kind(Element element) {
		return switch (element) {
		case Site site -> ObjectKind.SITE;
		case SiteSystem system -> ObjectKind.SITE_SYSTEM;
		case DistributionPoint point -> ObjectKind.DISTRIBUTION_POINT;
		case ServiceRole role -> role.getKind();
		case Boundary boundary -> boundary.isGroup() ? ObjectKind.BOUNDARY_GROUP : ObjectKind.BOUNDARY;
		default -> throw new IllegalArgumentException("no managed object: " + element);
		};
	}

	/** The element's row, empty while it has none. */
	public static Optional<ObjectRef> ref(Element element) {
		return element.getKey().isEmpty() ? Optional.empty() : Optional.of(new ObjectRef(kind(element), element.getKey()));
	}

	/** The kind in words: {@code distribution point}. */
	public static String word(Element element) {
		return kind(element).label().replace('-', ' ');
	}

	/** Kind and name: {@code distribution point DP7}. */
	public static String title(Element element) {
		return word(element) + ' ' + (element.getName().isBlank() ? "without a name" : element.getName());
	}

	/** All elements, containers before what they contain. */
	public static List<Element> all(EstateDraft draft) {
		List<Element> all = new ArrayList<>();
		for (Site site : draft.getSites()) {
			all.add(site);
			for (SiteSystem system : site.getSystems()) {
				all.add(system);
				all.addAll(system.getRoles());
			}
		}
		all.addAll(draft.getShared());
		all.addAll(draft.getBoundaries());
		return all;
	}

	public static List<DistributionPoint> points(Site site) {
		return site.getSystems().stream().flatMap(system -> system.getRoles().stream()).filter(DistributionPoint.class::isInstance)
				.map(DistributionPoint.class::cast).toList();
	}

	/** The site an element is in, empty where it is in none. */
	public static Optional<Site> site(Element element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof Site site)
				return Optional.of(site);
		}
		return Optional.empty();
	}

	/** Whether it runs on no server of the topology: a migration shares it, or took it over. */
	public static boolean isForeign(Element element) {
		return element instanceof ServiceRole && element.eContainer() instanceof EstateDraft;
	}
}
