package org.drover.ui.jobs.internal.points;

import org.drover.model.Attributes;
import org.drover.model.PointRules;

/** What can be set of a distribution point, as people read it. */
final class PointWords {

	private PointWords() {
	}

	/** Of an attribute, at the start of a line. */
	static String of(String attribute) {
		return switch (attribute) {
			case Attributes.PLACEMENT -> Messages.PointWords_placement;
			case Attributes.SHARE -> Messages.PointWords_share;
			case Attributes.CONTENT_LIMIT -> Messages.PointWords_contentLimit;
			case Attributes.CAPACITY -> Messages.PointWords_capacity;
			case Attributes.BITS -> Messages.PointWords_bits;
			case Attributes.BITS_WINDOW -> Messages.PointWords_bitsWindow;
			case Attributes.PROTECTED -> Messages.PointWords_protected;
			case Attributes.MOBILE -> Messages.PointWords_mobile;
			case Attributes.INTERNET -> Messages.PointWords_internet;
			case Attributes.FQDN -> Messages.PointWords_fqdn;
			case Attributes.STREAMING -> Messages.PointWords_streaming;
			case Attributes.MULTICAST -> Messages.PointWords_multicast;
			default -> throw new IllegalArgumentException(attribute + " cannot be set");
		};
	}

	/** What a field for an attribute takes. */
	static String hint(String attribute) {
		return switch (attribute) {
			case Attributes.SHARE -> Messages.PointWords_share_hint;
			case Attributes.CONTENT_LIMIT -> Messages.PointWords_contentLimit_hint;
			case Attributes.CAPACITY -> Messages.PointWords_capacity_hint;
			case Attributes.BITS_WINDOW -> Messages.PointWords_bitsWindow_hint;
			case Attributes.FQDN -> Messages.PointWords_fqdn_hint;
			default -> throw new IllegalArgumentException(attribute + " is not written");
		};
	}

	static String placement(String placement) {
		return switch (placement) {
			case PointRules.SHARE -> Messages.PointWords_onShare;
			case PointRules.BRANCH -> Messages.PointWords_branch;
			default -> Messages.PointWords_onServer;
		};
	}

	/** What an attribute is set to. */
	static String value(String attribute, String value) {
		if (attribute.equals(Attributes.PLACEMENT))
			return placement(value);
		return PointSettings.FLAGS.contains(attribute) ? Messages.PointWords_yes : value;
	}
}
