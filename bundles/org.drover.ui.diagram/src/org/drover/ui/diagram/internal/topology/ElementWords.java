package org.drover.ui.diagram.internal.topology;

import org.drover.model.Attributes;
import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.ui.look.KindWords;

/** Elements of a draft as people read them. */
final class ElementWords {

	private ElementWords() {
	}

	/** The kind: {@code distribution point}. */
	static String kind(Element element) {
		return KindWords.one(Elements.kind(element));
	}

	/** Kind and name: {@code distribution point DP7}. */
	static String title(Element element) {
		return kind(element) + ' ' + (element.getName().isBlank() ? Messages.ElementWords_nameless : element.getName());
	}

	static String placement(PointPlacement placement) {
		return switch (placement) {
		case SERVER -> Messages.ElementWords_server;
		case SHARE -> Messages.ElementWords_share;
		case BRANCH -> Messages.ElementWords_branch;
		};
	}

	static String flag(Elements.Flag flag) {
		return switch (flag.attribute()) {
		case Attributes.PROTECTED -> Messages.ElementWords_protected;
		case Attributes.BITS -> Messages.ElementWords_bits;
		case Attributes.MULTICAST -> Messages.ElementWords_multicast;
		case Attributes.STREAMING -> Messages.ElementWords_streaming;
		case Attributes.INTERNET -> Messages.ElementWords_internet;
		case Attributes.MOBILE -> Messages.ElementWords_mobile;
		default -> flag.word();
		};
	}
}
