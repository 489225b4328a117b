package org.drover.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which kinds of distribution point combine: the one definition that drafts are checked against and sites enforce. */
public final class PointRules {

	public static final String SERVER = "server";
	public static final String SHARE = "share";
	public static final String BRANCH = "branch";

	private static final int BRANCH_CLIENTS = 10;
	private static final List<String> CAPABILITIES = List.of(Attributes.BITS, Attributes.PROTECTED, Attributes.MOBILE, Attributes.INTERNET, Attributes.STREAMING,
			Attributes.MULTICAST);
	private static final Pattern FQDN = Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

	private PointRules() {
	}

	/**
	 * What is wrong with a distribution point taken by itself.
	 *
	 * @param boundaries how many boundaries or boundary groups it is bounded by
	 * @return parts of sentences that go behind its name; none where nothing is wrong
	 */
	public static List<String> faults(ManagedObject dp, int boundaries) {
		List<String> faults = new ArrayList<>();
		if (dp.is(Attributes.PROTECTED) && boundaries == 0)
			faults.add("is protected and has no boundary, so that no client may use it: give it one, or take the protection away");
		if (isBranch(dp)) {
			for (String flag : List.of(Attributes.MULTICAST, Attributes.STREAMING, Attributes.INTERNET, Attributes.MOBILE)) {
				if (dp.is(flag))
					faults.add("is a branch distribution point, which " + cannot(flag) + ": take that away, or place it on a server");
			}
		}
		for (String flag : List.of(Attributes.STREAMING, Attributes.INTERNET, Attributes.MOBILE)) {
			if (dp.is(flag) && !dp.is(Attributes.BITS))
				faults.add(does(flag) + ", which needs BITS: turn that on");
		}
		if (dp.is(Attributes.INTERNET) && dp.is(Attributes.BITS) && fqdn(dp).isEmpty())
			faults.add("serves clients on the internet, which reach it by a fully qualified domain name: set its " + Attributes.FQDN + ", or name it so");
		limits(dp, faults);
		return faults;
	}

	private static void limits(ManagedObject dp, List<String> faults) {
		if (!dp.attribute(Attributes.CONTENT_LIMIT).isEmpty() && !isBranch(dp))
			faults.add("limits the content it takes, which only a branch distribution point does: take the limit away");
		if (!dp.attribute(Attributes.CONTENT_LIMIT).matches("(\\d{1,18})?"))
			faults.add("has a limit of content that is no number of bytes");
		if (dp.attribute(Attributes.BITS_WINDOW).isEmpty())
			return;
		if (!dp.is(Attributes.BITS))
			faults.add("limits transfers by BITS, which is off: turn BITS on, or take the limit away");
		try {
			BitsWindow.parse(dp.attribute(Attributes.BITS_WINDOW));
		} catch (IllegalArgumentException e) {
			faults.add("has a window for BITS that cannot be read: " + e.getMessage());
		}
	}

	/** What clients on the internet reach a distribution point by; empty where it has no such name. */
	public static String fqdn(ManagedObject dp) {
		return Stream.of(dp.attribute(Attributes.FQDN), dp.key(), dp.name()).filter(FQDN.asMatchPredicate()).findFirst().orElse("");
	}

	/** How much content a distribution point takes, in bytes. */
	public static long contentLimit(ManagedObject dp) {
		String limit = dp.attribute(Attributes.CONTENT_LIMIT);
		return limit.isEmpty() ? Long.MAX_VALUE : Long.parseLong(limit);
	}

	/** How many clients a distribution point serves at the same time. A branch one is no server: it serves few, unless it says how many. */
	public static int clientsAtOnce(ManagedObject dp) {
		String capacity = dp.attribute(Attributes.CAPACITY);
		return !isBranch(dp) ? Integer.MAX_VALUE : capacity.isEmpty() ? BRANCH_CLIENTS : (int) Math.min(Long.parseLong(capacity), Integer.MAX_VALUE);
	}

	/** {@code standard} or {@code branch}. */
	public static String type(ManagedObject dp) {
		return isBranch(dp) ? BRANCH : "standard";
	}

	/** {@code server} or {@code share}. */
	public static String placement(ManagedObject dp) {
		return SHARE.equals(dp.attribute(Attributes.PLACEMENT)) ? SHARE : SERVER;
	}

	/** What it can do beside giving content to clients of the intranet, by the names of the attributes. */
	public static List<String> capabilities(ManagedObject dp) {
		return CAPABILITIES.stream().filter(dp::is).toList();
	}

	public static boolean isBranch(ManagedObject dp) {
		return BRANCH.equals(dp.attribute(Attributes.PLACEMENT));
	}

	/** A branch distribution point gets its content from such a one of its site: nobody writes to it. */
	public static boolean feedsBranches(ManagedObject dp) {
		return !isBranch(dp) && dp.is(Attributes.BITS);
	}

	private static String cannot(String flag) {
		return switch (flag) {
		case Attributes.MULTICAST -> "cannot multicast";
		case Attributes.STREAMING -> "cannot stream applications";
		case Attributes.INTERNET -> "cannot serve clients on the internet";
		default -> "cannot serve mobile devices";
		};
	}

	private static String does(String flag) {
		return switch (flag) {
		case Attributes.STREAMING -> "streams applications";
		case Attributes.INTERNET -> "serves clients on the internet";
		default -> "serves mobile devices";
		};
	}
}
