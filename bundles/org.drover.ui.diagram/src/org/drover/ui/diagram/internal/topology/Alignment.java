package org.drover.ui.diagram.internal.topology;

import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;

/** Ways to bring elements into line with the one that was selected last. */
enum Alignment {
	LEFT("left", Messages.Alignment_left) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.x - moved.x, 0);
		}
	},
	CENTRE("centre", Messages.Alignment_centre) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.getCenter().x - moved.getCenter().x, 0);
		}
	},
	RIGHT("right", Messages.Alignment_right) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(anchor.right() - moved.right(), 0);
		}
	},
	TOP("top", Messages.Alignment_top) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.y - moved.y);
		}
	},
	MIDDLE("middle", Messages.Alignment_middle) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.getCenter().y - moved.getCenter().y);
		}
	},
	BOTTOM("bottom", Messages.Alignment_bottom) {
		@Override
		Dimension move(Rectangle moved, Rectangle anchor) {
			return new Dimension(0, anchor.bottom() - moved.bottom());
		}
	};

	private final String id;
	private final String title;

	Alignment(String id, String title) {
		this.id = id;
		this.title = title;
	}

	/** How far to move what is to lie in line with the anchor. */
	abstract Dimension move(Rectangle moved, Rectangle anchor);

	/** In the names of commands and icons. */
	String id() {
		return id;
	}

	/** What it is called where it is done. */
	String title() {
		return title;
	}
}
