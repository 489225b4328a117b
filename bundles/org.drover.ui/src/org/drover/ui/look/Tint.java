package org.drover.ui.look;

/** What a colour is for; each theme has its own. Texts in these colours keep a contrast of 4.5 and more on all grounds that texts stand on; a test says so. */
public enum Tint {
	/** Behind cards, charts and diagrams. */
	CANVAS(0xf5f7fb, 0x14171f),
	CARD(0xffffff, 0x1d212c),
	CARD_BORDER(0xdfe4ee, 0x2f3545),
	TEXT(0x1a2033, 0xe7eaf3),
	/** Second lines, captions, axes. */
	MUTED_TEXT(0x5a6479, 0x9ba5ba),
	GRID(0xe9edf5, 0x232836),
	/** Lines between nodes. */
	LINK(0x848ea4, 0x6b7590),
	ACCENT(0x4f46e5, 0x8f90fa),
	/** On {@link #ACCENT}. */
	ON_ACCENT(0xffffff, 0x12141c),
	/** Behind what is selected without having the focus. */
	SELECTION(0xe6e8fd, 0x2b3052),
	GOOD(0x0a7852, 0x3dd29b),
	WARNING(0xa65208, 0xf5b83d),
	BAD(0xc22f3a, 0xf87f81),
	/** States of managed objects: migrated, shared between topologies, left where they are, obsolete. */
	MIGRATED(0x0c766d, 0x2fcfbc),
	SHARED(0x2463d1, 0x6aa9fb),
	LEFT(0x5b6678, 0xa3aec2),
	OBSOLETE(0x5f687b, 0x949db2),
	/** The row or node under the pointer. */
	HOVER(0xf0f2fa, 0x262b39),
	/** Every second row of a table. */
	STRIPE(0xfafbfe, 0x1a1e28);

	private final int light;
	private final int dark;

	Tint(int light, int dark) {
		this.light = light;
		this.dark = dark;
	}

	/** As 0xRRGGBB. */
	int rgb(boolean inDark) {
		return inDark ? dark : light;
	}
}
