package org.drover.migration;

/**
 * A field of an object that was migrated, which somebody has changed since. What is not set is an empty text.
 *
 * @param migrated as it was carried over
 * @param written  as the new topology got it, under the names that the legacy one uses; another one than {@code migrated} where objects were merged
 * @param source   in the legacy topology now
 * @param target   in the new topology now, under the names that the legacy one uses
 */
public record FieldDrift(String field, String migrated, String written, String source, String target) {

	/** Which topologies have changed. */
	public enum Where {
		SOURCE, TARGET, BOTH
	}

	public boolean isChangedInSource() {
		return !source.equals(migrated);
	}

	public boolean isChangedInTarget() {
		return !target.equals(written);
	}

	public Where where() {
		if (isChangedInSource() && isChangedInTarget())
			return Where.BOTH;
		return isChangedInSource() ? Where.SOURCE : Where.TARGET;
	}
}
