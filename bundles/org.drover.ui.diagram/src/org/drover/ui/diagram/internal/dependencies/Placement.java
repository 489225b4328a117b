package org.drover.ui.diagram.internal.dependencies;

/**
 * Where groups and links of a graph are drawn, in points of the diagram.
 *
 * @param down   layers from top to bottom; else from left to right
 * @param x      left edges of the cards, by group
 * @param y      upper edges
 * @param routes by link, its points as x and y in turn, from where it starts to its arrow
 */
public record Placement(boolean down, int[] x, int[] y, int[][] routes) {
}
