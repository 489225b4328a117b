package org.drover.ui.internal.about;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** What is installed. */
final class Version {

	/** A bundle, and who made it under which licence; empty where it does not say. */
	record Part(String name, String version, String vendor, String licence) {
	}

	private Version() {
	}

	static String ofDrover() {
		org.osgi.framework.Version version = FrameworkUtil.getBundle(Version.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	/** By name. */
	static List<Part> parts() {
		Bundle[] bundles = FrameworkUtil.getBundle(Version.class).getBundleContext().getBundles();
		return Arrays.stream(bundles).map(Version::part).sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER)).toList();
	}

	private static Part part(Bundle bundle) {
		return new Part(header(bundle, Constants.BUNDLE_NAME, bundle.getSymbolicName()), bundle.getVersion().toString(),
				header(bundle, Constants.BUNDLE_VENDOR, ""), licence(header(bundle, "Bundle-License", "")));
	}

	/** The name alone: the header may go on with addresses. */
	static String licence(String header) {
		return header.split(";")[0].replace("\"", "").strip();
	}

	private static String header(Bundle bundle, String header, String otherwise) {
		String value = bundle.getHeaders().get(header);
		return value == null ? otherwise : value;
	}
}
