package org.drover.ui.internal.navigator;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.drover.ui.session.EstateObject;
import org.drover.ui.session.TopologySnapshot;

/** A node of the navigator. Equal to the node at the same place of an earlier snapshot, so that a tree keeps what is expanded. Makes its children when first asked. */
final class Node {

	private final Node parent;
	private final String path;
	private final TopologySnapshot topology;
	private final EstateObject object;
	private final Supplier<Face> face;
	private final Function<Node, List<Node>> branch;
	private List<Node> children;

	/**
	 * @param parent null at a topology
	 * @param id     unique among its brothers
	 * @param object null where the node is none
	 * @param branch makes the children; null for a leaf
	 */
	Node(Node parent, String id, TopologySnapshot topology, EstateObject object, Supplier<Face> face, Function<Node, List<Node>> branch) {
		this.parent = parent;
		this.path = parent == null ? id : parent.path + '/' + id;
		this.topology = topology;
		this.object = object;
		this.face = face;
		this.branch = branch;
	}

	Node parent() {
		return parent;
	}

	TopologySnapshot topology() {
		return topology;
	}

	boolean isTopology() {
		return parent == null;
	}

	/** The managed object it stands for; null where it stands for none. */
	EstateObject object() {
		return object;
	}

	/** What the workbench knows it as. */
	Object selectable() {
		return object != null ? object : topology;
	}

	/** Made anew on each call. */
	Face face() {
		return face.get();
	}

	boolean hasChildren() {
		return branch != null;
	}

	List<Node> children() {
		if (branch == null)
			return List.of();
		if (children == null)
			children = branch.apply(this);
		return children;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Node that && path.equals(that.path);
	}

	@Override
	public int hashCode() {
		return Objects.hash(path);
	}

	@Override
	public String toString() {
		return path;
	}
}
