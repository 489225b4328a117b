package org.drover.site.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.drover.connector.NewObject;
import org.drover.model.Attributes;
import org.drover.model.Dependency;
import org.drover.model.DependencyKind;
import org.drover.model.DroverException;
import org.drover.model.ManagedObject;
import org.drover.model.ObjectKind;
import org.drover.model.ObjectRef;
import org.drover.site.SiteModel;

/** The objects that stand for the site itself: made at the first start, addresses brought up to date at each. */
public record OwnServices(String topology) {

	/** The site's own rows have no effect to be taken back by. */
	static final String NO_EFFECT = "";
	/** Attribute of a distribution point that was added to the site and that its process runs beside the first one. */
	static final String RUN_HERE = "runHere";
	private static final String POINT_PREFIX = "dp-";

	public ObjectRef site() {
		return new ObjectRef(ObjectKind.SITE, topology);
	}

	ObjectRef siteSystem() {
		return new ObjectRef(ObjectKind.SITE_SYSTEM, topology + "-SERVER");
	}

	public ObjectRef managementPoint() {
		return new ObjectRef(ObjectKind.MANAGEMENT_POINT, topology + "-MP");
	}

	public ObjectRef distributionPoint() {
		return new ObjectRef(ObjectKind.DISTRIBUTION_POINT, topology + "-DP");
	}

	/** The distribution points that hold all that the site publishes: its first one and those that were added to it. */
	List<ManagedObject> points(SiteModel model) {
		return model.all(ObjectKind.DISTRIBUTION_POINT).stream().filter(point -> point.ref().equals(distributionPoint()) || point.is(RUN_HERE)).toList();
	}

	/** The added distribution point that answers below a prefix; empty where the prefix is none of one. */
	static Optional<ObjectRef> added(String prefix) {
		boolean named = prefix.startsWith(POINT_PREFIX) && prefix.length() > POINT_PREFIX.length();
		return named ? Optional.of(new ObjectRef(ObjectKind.DISTRIBUTION_POINT, prefix.substring(POINT_PREFIX.length()))) : Optional.empty();
	}

	/** Where a service of the site answers. */
	public String url(ObjectRef service, String base) {
		if (service.equals(managementPoint()))
			return base + "/mp";
		return service.equals(distributionPoint()) ? base + "/dp" : base + '/' + POINT_PREFIX + service.key();
	}

	/** Without a trailing slash; empty until the site listens for the first time. */
	String base(SiteModel model) {
		String url = model.get(distributionPoint()).map(point -> point.attribute(Attributes.URL)).orElse("");
		return url.isEmpty() ? "" : url.substring(0, url.length() - "/dp".length());
	}

	boolean contains(ObjectRef ref) {
		return ref.equals(site()) || ref.equals(siteSystem()) || ref.equals(managementPoint()) || ref.equals(distributionPoint());
	}

	void create(Writer writer, SiteModel model) throws DroverException {
		List<NewObject> objects = objects();
		writer.write(change -> {
			new ObjectTable(change.jdbc()).insert(NO_EFFECT, objects.stream().map(NewObject::object).toList());
			new DependencyTable(change.jdbc()).insert(objects.stream().flatMap(object -> object.dependencies().stream()).toList());
			change.inMemory(() -> objects.forEach(object -> model.put(object.object(), object.dependencies())));
			return null;
		});
	}

	/** Tells the addresses where the services are found now. */
	void setUrls(Writer writer, SiteModel model, String base) throws DroverException {
		setUrl(writer, model, managementPoint(), base);
		setUrl(writer, model, distributionPoint(), base);
		for (ManagedObject point : points(model))
			setUrl(writer, model, point.ref(), base);
	}

	private void setUrl(Writer writer, SiteModel model, ObjectRef service, String base) throws DroverException {
		String url = url(service, base);
		ManagedObject before = model.get(service)
				.orElseThrow(() -> new DroverException("the site's database lacks its own " + service + ": put it back from a copy"));
		if (before.attribute(Attributes.URL).equals(url))
			return;
		writer.write(change -> {
			ManagedObject after = before.with(Attributes.URL, url);
			new ObjectTable(change.jdbc()).updateAttributes(after);
			change.inMemory(() -> model.update(after));
			return null;
		});
	}

	private List<NewObject> objects() {
		return List.of(object(siteSystem(), "Drover site server", Map.of(Attributes.SITE, topology), new Dependency(siteSystem(), site(), DependencyKind.PART_OF)),
				object(managementPoint(), "management point of " + topology, service(Map.of(Attributes.DEFAULT, "true")), hosted(managementPoint())),
				object(distributionPoint(), "distribution point of " + topology, service(Map.of(Attributes.PLACEMENT, "server")),
						hosted(distributionPoint())),
				object(site(), topology, Map.of(), new Dependency(site(), managementPoint(), DependencyKind.SERVED_BY),
						new Dependency(site(), distributionPoint(), DependencyKind.SERVED_BY)));
	}

	private Map<String, String> service(Map<String, String> own) {
		Map<String, String> attributes = new TreeMap<>(own);
		attributes.put(Attributes.OWNER, topology);
		attributes.put(Attributes.SITE, topology);
		return attributes;
	}

	private Dependency hosted(ObjectRef service) {
		return new Dependency(service, siteSystem(), DependencyKind.HOSTED_ON);
	}

	private static NewObject object(ObjectRef ref, String name, Map<String, String> attributes, Dependency... dependencies) {
		return new NewObject(ManagedObject.of(ref.kind(), ref.key(), name, "", attributes), List.of(dependencies));
	}
}
