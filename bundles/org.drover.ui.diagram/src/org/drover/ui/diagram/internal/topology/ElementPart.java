package org.drover.ui.diagram.internal.topology;

import java.util.ArrayList;
import java.util.List;

import org.drover.model.draft.DraftProblem;
import org.drover.model.draft.estate.Element;
import org.drover.ui.diagram.internal.figures.AccessiblePart;
import org.drover.ui.diagram.internal.figures.TipFigure;
import org.drover.ui.look.Words;
import org.eclipse.draw2d.IFigure;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.ui.views.properties.IPropertySource;

/** Shows an element of the draft and follows it. */
abstract class ElementPart extends AccessiblePart implements MarkedPart {

	private final OpenDraft draft;
	private final Adapter follower = new AdapterImpl() {
		@Override
		public void notifyChanged(Notification notification) {
			if (!notification.isTouch())
				changed(notification);
		}
	};

	ElementPart(OpenDraft draft, Element element) {
		this.draft = draft;
		setModel(element);
	}

	OpenDraft draft() {
		return draft;
	}

	Element element() {
		return (Element) getModel();
	}

	ElementFigure shown() {
		return (ElementFigure) getFigure();
	}

	/** More lines for the tool tip. */
	List<String> facts() {
		return List.of();
	}

	@Override
	public void activate() {
		if (!isActive())
			element().eAdapters().add(follower);
		super.activate();
	}

	@Override
	public void deactivate() {
		if (isActive())
			element().eAdapters().remove(follower);
		super.deactivate();
	}

	private void changed(Notification notification) {
		refreshVisuals();
		refreshChildren();
		if (getParent() instanceof DraftPart contents)
			contents.refreshGroups();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(draft));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(draft));
	}

	@Override
	public void performRequest(Request request) {
		boolean rename = RequestConstants.REQ_DIRECT_EDIT.equals(request.getType()) || RequestConstants.REQ_OPEN.equals(request.getType());
		if (rename && draft.isEditable(element()))
			new NameEditing(this).show();
	}

	@Override
	protected void refreshVisuals() {
		shown().setTitle(element().getName().isBlank() ? Messages.ElementPart_noName : element().getName());
		shown().setTip(this::tip);
		refreshMark();
	}

	@Override
	public void refreshMark() {
		shown().setMark(mark());
		refreshSourceConnections();
		refreshTargetConnections();
	}

	private Mark mark() {
		List<DraftProblem> problems = draft.problems(element());
		if (problems.stream().anyMatch(DraftProblem::blocking))
			return Mark.PROBLEM;
		if (draft.isNew(element()))
			return Mark.NEW;
		if (draft.isChanged(element()))
			return Mark.CHANGED;
		return problems.isEmpty() || !draft.isEditable() ? Mark.NONE : Mark.WARNING;
	}

	private IFigure tip() {
		List<String> lines = new ArrayList<>(facts());
		draft.problems(element()).forEach(problem -> lines.add(problem.sentence()));
		return new TipFigure(Words.capital(ElementWords.title(element())), lines);
	}

	@Override
	public void setSelected(int value) {
		super.setSelected(value);
		if (getFigure() instanceof ElementFigure figure)
			figure.setSelected(value != EditPart.SELECTED_NONE);
		for (Object link : getSourceConnections())
			((LinkPart) link).highlight(value != EditPart.SELECTED_NONE);
		for (Object link : getTargetConnections())
			((LinkPart) link).highlight(value != EditPart.SELECTED_NONE);
	}

	@Override
	protected String accessibleName() {
		String mark = shown().mark() == Mark.NONE ? "" : ", " + shown().mark().word();
		return placed(ElementWords.title(element())) + mark;
	}

	/** For who cannot see it: the title, and what it stands on where the name does not say enough. */
	protected String placed(String title) {
		return title;
	}

	@Override
	public IFigure getContentPane() {
		return getFigure() instanceof ElementFigure figure ? figure.content() : super.getContentPane();
	}

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" })
	public Object getAdapter(Class key) {
		if (key == IPropertySource.class)
			return new ElementProperties(draft, element());
		return super.getAdapter(key);
	}
}
