package org.drover.model;

/**
 * The attribute names that more than one bundle gives meaning to. Flags are {@code "true"} or absent. A connector is free to
 * add attributes of its own; they are carried, compared and never interpreted.
 */
public final class Attributes {

	/** Why an object counts as obsolete, in words with the view it rests on; absent on a live one. Set by the connector. */
	public static final String OBSOLETE = "obsolete";

	/** obsolete client: the collections it is still listed in, as comma-separated keys; it is a valid member of none. */
	public static final String OBSOLETE_MEMBER_OF = "obsoleteMemberOf";

	/** client: a site code; service role, site system: the site that runs it. */
	public static final String SITE = "site";
	/** client: the operating system. */
	public static final String OPERATING_SYSTEM = "operatingSystem";
	/** client: who works at it, as comma-separated names with their domain, sorted; absent where nobody is known to. */
	public static final String USERS = "users";
	/** client: reaches its services from the internet; DP: serves such clients. */
	public static final String INTERNET = "internet";
	/** client: is a mobile device; DP: serves such clients. */
	public static final String MOBILE = "mobile";
	/** mobile device, package: who made it. */
	public static final String MANUFACTURER = "manufacturer";
	/** mobile device: which one it is of its make. */
	public static final String MODEL = "model";

	/**
	 * client: the kinds of core services that it may use, as comma-separated labels, limited by policy or by what it can do; absent where all. Management and
	 * distribution points it uses in any case.
	 */
	public static final String LIMITED_TO = "limitedTo";

	/** service role: base address of its HTTP service, without a trailing slash. Differs from run to run: not part of digests. */
	public static final String URL = "url";
	/** service role: the topology that runs it. */
	public static final String OWNER = "owner";
	/** service role: other topologies it serves while it is shared, comma-separated and sorted; absent where none. */
	public static final String SHARED_WITH = "sharedWith";
	/**
	 * server locator point: where clients of the topologies it is shared with start, {@code CODE=URL} pairs, comma-separated and
	 * sorted; absent where none. Differs from run to run: not part of digests.
	 */
	public static final String SHARED_HOMES = "sharedHomes";
	/** service role: the program that provides it, with its version; absent where the topology does not say. */
	public static final String PROGRAM = "program";
	/**
	 * service role: what its topology says of how it is, a word of {@link ServiceHealth}; absent where it is well, or the topology does not say. Changes by
	 * itself: no part of digests, and not carried.
	 */
	public static final String HEALTH = "health";
	/** service role: why its {@link #HEALTH} is as it is, in words that go on behind "it"; absent where the topology does not say. As that, not carried. */
	public static final String HEALTH_CAUSE = "healthCause";
	/** management point: the copy of the site database that it answers from, {@code SERVER\NAME}; absent for the site database itself. */
	public static final String REPLICA = "replica";
	/** software update point: what it is synchronized from, as its topology calls it. */
	public static final String UPSTREAM = "upstream";
	/** management point: the one that clients get by default. */
	public static final String DEFAULT = "default";
	/** service role: how many clients it may serve; absent where unknown. */
	public static final String CAPACITY = "capacity";

	/** DP: server, share or branch. A branch one is of another type, and on whatever machine it is on. */
	public static final String PLACEMENT = "placement";
	/** DP, state migration point: serves only clients in its boundaries. */
	public static final String PROTECTED = "protected";
	/** DP: the share that content is written to, where it is placed on one. */
	public static final String SHARE = "share";
	/** branch DP: the most bytes of content it takes. */
	public static final String CONTENT_LIMIT = "contentLimit";
	/** DP: BITS-enabled. */
	public static final String BITS = "bits";
	/** BITS-enabled DP: when it gives how much, as {@link BitsWindow} reads it; absent where it always gives what it can. */
	public static final String BITS_WINDOW = "bitsWindow";
	/** DP for clients on the internet: the fully qualified domain name by which they reach it. */
	public static final String FQDN = "fqdn";
	/** DP: streams virtual applications. */
	public static final String STREAMING = "streaming";
	/** DP: sends images by multicast. */
	public static final String MULTICAST = "multicast";
	/**
	 * DP: the content it holds, {@code key=version} pairs, comma-separated, sorted by key. What a client may fetch from a
	 * distribution point is decided by this list, never by STORED_ON edges alone.
	 */
	public static final String HOLDS = "holds";

	/** content-bearing object: size in bytes. */
	public static final String CONTENT_SIZE = "contentSize";
	/** content-bearing object: SHA-256 over its content, as ContentFace describes; absent where the topology keeps none. */
	public static final String CONTENT_HASH = "contentHash";

	/** application, package: is a virtual application, which streaming distribution points stream. */
	public static final String VIRTUAL = "virtual";

	/** deployment: ISO-8601 instant after which clients no longer receive it; absent where it never expires. */
	public static final String EXPIRES = "expires";
	/** collection: {@code user} or {@code device}, what its members are. */
	public static final String TYPE = "type";
	/** collection: its query rules, a line each; absent where it has none. */
	public static final String QUERY = "query";
	/** collection: how many members it names one by one; absent where none. */
	public static final String DIRECT_RULES = "directRules";
	/** collection: when its members may be worked on, a line each, as {@link MaintenanceWindow} reads it. */
	public static final String MAINTENANCE_WINDOWS = "maintenanceWindows";
	/** folder: the label of the kind of objects that are filed in it. */
	public static final String FILES = "files";
	/** saved search: what is looked for, in the topology's own words. */
	public static final String SEARCH = "search";
	/** metering rule: the name of the program file whose use is counted. */
	public static final String FILE = "file";

	/** collection: comes with every topology of its kind; never created, only matched. */
	public static final String BUILT_IN = "builtIn";

	/**
	 * package, program, application, update: the packages of the client's Linux distribution that it installs, by the names they have there,
	 * comma-separated and sorted.
	 */
	public static final String DISTRIBUTION_PACKAGE = "distributionPackage";
	/** program: {@code true} where it takes its {@link #DISTRIBUTION_PACKAGE} away instead. */
	public static final String REMOVES = "removes";
	/** program: which version of its one {@link #DISTRIBUTION_PACKAGE}, as the distribution writes it, or {@link #LATEST}; absent where any will do. */
	public static final String DISTRIBUTION_VERSION = "distributionVersion";
	/** As {@link #DISTRIBUTION_VERSION}: the newest that there is. */
	public static final String LATEST = "latest";
	/** package, program: what a computer runs to install it. */
	public static final String COMMAND_LINE = "commandLine";

	/**
	 * site: flag of a topology that works on its clients from outside. They report to nobody and fetch nothing there, so that they need no core
	 * service of it, and no service of another topology.
	 */
	public static final String AGENTLESS = "agentless";
	/** site: flag of a topology that finds the members of its collections by their query rules; in any other, members are those that were moved as such. */
	public static final String EVALUATES_QUERIES = "evaluatesQueries";
	/** site: kinds of objects that its topology cannot hold, as comma-separated labels; absent where it takes all. */
	public static final String TAKES_NO = "takesNo";

	private Attributes() {
	}
}
