/**
 * The dependency graph as plain int arrays: what a selection needs ({@link org.drover.plan.graph.Closure}), what needs each other
 * in a circle ({@link org.drover.plan.graph.Components}), and what has to come first ({@link org.drover.plan.graph.Layers}). Nodes
 * are the numbers 0 to size - 1; what they stand for is the caller's business.
 */
package org.drover.plan.graph;
