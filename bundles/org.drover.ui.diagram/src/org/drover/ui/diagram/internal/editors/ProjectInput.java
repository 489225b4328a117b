package org.drover.ui.diagram.internal.editors;

import java.util.Objects;

import org.drover.ui.look.Look;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * Something of the open project that an editor shows. The workbench does not keep it over a restart, as it is decided anew then which project is open:
 * {@link OpenEditors} does, for each project. Two of one thing are equal, whatever it is called.
 */
public abstract class ProjectInput implements IEditorInput {

	private final String key;
	private final String name;
	private final String icon;
	private final String tip;

	/**
	 * @param key  names it within the project, among those of its class
	 * @param name of the editor
	 * @param icon a name that Look knows
	 */
	protected ProjectInput(String key, String name, String icon, String tip) {
		this.key = key;
		this.name = name;
		this.icon = icon;
		this.tip = tip;
	}

	/** Of the editor that shows it. */
	public abstract String editor();

	public String key() {
		return key;
	}

	@Override
	public boolean equals(Object other) {
		return other != null && other.getClass() == getClass() && ((ProjectInput) other).key.equals(key);
	}

	@Override
	public int hashCode() {
		return Objects.hash(getClass(), key);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Look.descriptor(icon);
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return tip;
	}
}
