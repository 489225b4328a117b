package org.drover.model;

import java.util.ArrayList;
import java.util.List;

/** Which kinds of distribution point combine: the one definition that drafts are checked against and sites enforce. */
public final class PointRules {

	public static final String SERVER = "server";
	public static final String SHARE = "share";
	public static final String BRANCH = "branch";

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
		return faults;
	}

	public static boolean isBranch(ManagedObject dp) {
		return BRANCH.equals(dp.attribute(Attributes.PLACEMENT));
	}

	/** A branch distribution point gets its content from such a one of its site. */
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
