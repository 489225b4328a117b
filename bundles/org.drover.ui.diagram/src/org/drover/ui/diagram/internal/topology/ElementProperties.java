package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.drover.model.draft.Elements;
import org.drover.model.draft.estate.DistributionPoint;
import org.drover.model.draft.estate.Element;
import org.drover.model.draft.estate.EstatePackage;
import org.drover.model.draft.estate.PointPlacement;
import org.drover.model.draft.estate.ServiceRole;
import org.drover.model.draft.estate.Site;
import org.drover.ui.look.Words;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;

/** An element in the property sheet. Changes go through the editor's one history; what cannot be is said while it is typed. */
final class ElementProperties implements IPropertySource {

	private static final EstatePackage MODEL = EstatePackage.eINSTANCE;
	private static final String KIND = "kind";
	private static final String BOUNDARIES = "boundaries";
	private static final String[] NO_YES = { Messages.ElementProperties_no, Messages.ElementProperties_yes };
	private static final String[] PLACEMENTS = Arrays.stream(PointPlacement.values()).map(ElementWords::placement).toArray(String[]::new);

	private final OpenDraft draft;
	private final Element element;
	private final boolean editable;

	ElementProperties(OpenDraft draft, Element element) {
		this.draft = draft;
		this.element = element;
		this.editable = draft.isEditable(element);
	}

	@Override
	public Object getEditableValue() {
		return element;
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		List<IPropertyDescriptor> all = new ArrayList<>();
		all.add(name());
		all.add(fixed(KIND, Messages.ElementProperties_kind));
		all.add(fixed(MODEL.getElement_Key(), Messages.ElementProperties_key));
		if (element instanceof Site)
			all.add(fixed(MODEL.getSite_Type(), Messages.ElementProperties_type));
		if (element instanceof DistributionPoint point) {
			all.add(choice(MODEL.getDistributionPoint_PointPlacement(), Messages.ElementProperties_placement, PLACEMENTS));
			Elements.FLAGS.forEach(flag -> all.add(choice(flag.feature(), Words.capital(ElementWords.flag(flag)), NO_YES)));
			all.add(fixed(BOUNDARIES, Messages.ElementProperties_boundaries));
		}
		if (element instanceof ServiceRole) {
			all.add(fixed(MODEL.getServiceRole_Owner(), Messages.ElementProperties_owner));
			all.add(fixed(MODEL.getServiceRole_SharedWith(), Messages.ElementProperties_sharedWith));
			all.add(fixed(MODEL.getServiceRole_Address(), Messages.ElementProperties_address));
		}
		return all.toArray(IPropertyDescriptor[]::new);
	}

	private IPropertyDescriptor name() {
		if (!editable)
			return fixed(MODEL.getElement_Name(), Messages.ElementProperties_name);
		TextPropertyDescriptor name = new TextPropertyDescriptor(MODEL.getElement_Name(), Messages.ElementProperties_name) {
			@Override
			public CellEditor createPropertyEditor(Composite parent) {
				CellEditor editor = super.createPropertyEditor(parent);
				NameFault.watch((Text) editor.getControl(), typed -> draft.whyNotName(element, typed));
				return editor;
			}
		};
		name.setValidator(value -> draft.whyNotName(element, (String) value));
		return name;
	}

	private IPropertyDescriptor choice(EStructuralFeature feature, String title, String[] words) {
		if (!editable)
			return fixed(feature, title);
		return new ComboBoxPropertyDescriptor(feature, title, words);
	}

	private static IPropertyDescriptor fixed(Object id, String title) {
		return new PropertyDescriptor(id, title);
	}

	@Override
	public Object getPropertyValue(Object id) {
		if (KIND.equals(id))
			return ElementWords.kind(element);
		if (BOUNDARIES.equals(id))
			return String.join(", ", ((DistributionPoint) element).getBoundaries().stream().map(Element::getName).toList());
		if (draft.isNew(element) && (id == MODEL.getElement_Key() || id == MODEL.getServiceRole_Address()))
			return Messages.ElementProperties_whenSaved;
		Object value = element.eGet((EStructuralFeature) id);
		if (value instanceof Boolean flag)
			return editable ? flag ? 1 : 0 : NO_YES[flag ? 1 : 0];
		if (value instanceof PointPlacement placement)
			return editable ? (Object) placement.ordinal() : ElementWords.placement(placement);
		return value;
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		Object wanted = id == MODEL.getElement_Name() ? ((String) value).strip()
				: id == MODEL.getDistributionPoint_PointPlacement() ? PointPlacement.values()[(Integer) value] : (Object) value.equals(1);
		if (!wanted.equals(element.eGet((EStructuralFeature) id)))
			draft.execute(draft.set(Words.say(Messages.ElementProperties_change, ElementWords.kind(element)), element, (EStructuralFeature) id, wanted));
	}

	@Override
	public boolean isPropertySet(Object id) {
		return true;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// every property has a value that a person chose
	}
}
