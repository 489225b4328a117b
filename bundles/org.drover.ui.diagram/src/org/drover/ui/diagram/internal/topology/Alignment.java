package org.drover.ui.diagram.internal.topology;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;

/** Ways to bring elements into line with the one that was selected last. */
enum Alignment {
	LEFT("left") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.x - moved.x, 0);
		}
	},
	CENTRE("centre") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.getCenter().x - moved.getCenter().x, 0);
		}
	},
	RIGHT("right") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.right() - moved.right(), 0);
		}
	},
	TOP("top") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.y - moved.y);
		}
	},
	MIDDLE("middle") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.getCenter().y - moved.getCenter().y);
		}
	},
	BOTTOM("bottom") {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.bottom() - moved.bottom());
		}
	};

	private final String word;

	Alignment(String word) {
		this.word = word;
	}

	/** How far to move what is to lie in line with the anchor. */
	abstract Dimension move(Rectangle moved, Rectangle anchor);

	String word() {
		return word;
	}
}
