package org.drover.ui.dashboard.internal.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;

/** Where a card can be moved to. */
public enum Direction {
	LEFT(Messages.Direction_left, SWT.ARROW_LEFT), RIGHT(Messages.Direction_right, SWT.ARROW_RIGHT), UP(Messages.Direction_up, SWT.ARROW_UP),
	DOWN(Messages.Direction_down, SWT.ARROW_DOWN);

	private final String label;
	private final int key;

	Direction(String label, int key) {
		this.label = label;
		this.key = key;
	}

	public String label() {
		return label;
	}

	/** With Ctrl it moves the card that has the focus. */
	public int key() {
		return key;
	}

	/** Whether what is moved so goes behind the card that is there. */
	public boolean behind() {
		return this == RIGHT || this == DOWN;
	}

	public static Optional<Direction> of(int key) {
		return List.of(values()).stream().filter(direction -> direction.key == key).findFirst();
	}

	/** The nearest one of others that begins in this direction, in line with what is moved before those that are not. */
	public <T> Optional<T> neighbour(Rectangle moved, List<T> others, Function<T, Rectangle> place) {
		return others.stream().filter(other -> isThere(moved, place.apply(other)))
				.min(Comparator.comparing((T other) -> !inLine(moved, place.apply(other))).thenComparing(other -> distance(moved, place.apply(other))));
	}

	private boolean isThere(Rectangle moved, Rectangle other) {
		return switch (this) {
		case LEFT -> other.x < moved.x && inLine(moved, other);
		case RIGHT -> other.x > moved.x && inLine(moved, other);
		case UP -> other.y < moved.y;
		case DOWN -> other.y > moved.y;
		};
	}

	private boolean inLine(Rectangle one, Rectangle other) {
		if (this == LEFT || this == RIGHT)
			return one.y < other.y + other.height && other.y < one.y + one.height;
		return one.x < other.x + other.width && other.x < one.x + one.width;
	}

	private static int distance(Rectangle one, Rectangle other) {
		return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
	}
}
