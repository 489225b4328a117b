package org.drover.ui.diagram.internal.dependencies;

import java.util.BitSet;

/**
 * What of a diagram is bright while the rest steps back.
 *
 * @param cards places of groups in the graph
 * @param links places of links in the graph
 */
record Focus(BitSet cards, BitSet links) {
}
