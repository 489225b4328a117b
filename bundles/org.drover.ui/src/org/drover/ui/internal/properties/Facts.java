package org.drover.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** Named values to read, in groups; the Properties view sorts both by name. */
final class Facts implements IPropertySource {

	private record Fact(String group, String name, String value) {
	}

	private final List<Fact> facts = new ArrayList<>();

	/** Empty values are left out. */
	Facts add(String group, String name, String value) {
		if (!value.isEmpty())
			facts.add(new Fact(group, name, value));
		return this;
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return facts.stream().map(Facts::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private static IPropertyDescriptor descriptor(Fact fact) {
		PropertyDescriptor descriptor = new PropertyDescriptor(fact, fact.name);
		descriptor.setCategory(fact.group);
		descriptor.setAlwaysIncompatible(true);
		return descriptor;
	}

	@Override
	public Object getPropertyValue(Object fact) {
		return ((Fact) fact).value;
	}

	@Override
	public Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object fact) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object fact) {
		throw new UnsupportedOperationException("facts are only read");
	}

	@Override
	public void setPropertyValue(Object fact, Object value) {
		throw new UnsupportedOperationException("facts are only read");
	}
}
